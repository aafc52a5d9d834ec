import { type NextRequest, NextResponse } from 'next/server';
import { isKnownHost } from './lib/known-host.ts';

/** Runs before every page and before the GraphQL route, which hides the browser's Host header from the server behind it. */
export function proxy(request: NextRequest): NextResponse {
  const host = request.headers.get('host');
  if (isKnownHost(host, process.env.ONRECORD_HOSTS)) return NextResponse.next();
  return new NextResponse(
    `Onrecord does not answer to the name ${JSON.stringify(host)}. Use localhost, or add the name to ONRECORD_HOSTS.\n`,
    {
      status: 421,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
    },
  );
}
