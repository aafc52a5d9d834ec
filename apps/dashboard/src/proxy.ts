/** Runs before every page: it answers to known host names only, and says what a browser may do with the answer. */
import { type NextRequest, NextResponse } from 'next/server';
import { isKnownHost, unknownHostWords } from './lib/known-host.ts';
import { contentPolicy, NONCE_HEADER, newNonce, pageHeaders } from './lib/page-headers.ts';
import { PATH_HEADER, pathOf } from './lib/page-path.ts';

/** All but what src/app passes on to the server: a request must not be copied on its way, and the answer has its own headers. */
export const config = {
  matcher: '/((?!(?:graphql|session|export/[^/]+|original/[^/]+|docs(?:/.*)?)$).*)',
};

/** Pages are read; whatever changes a record goes to the server. */
const METHODS = ['GET', 'HEAD'];

export function proxy(request: NextRequest): NextResponse {
  const nonce = newNonce();
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development');
  const answer =
    refusalOf(request) ?? NextResponse.next({ request: { headers: asked(request, nonce, policy) } });
  for (const [name, value] of Object.entries(pageHeaders(policy))) answer.headers.set(name, value);
  return answer;
}

function refusalOf(request: NextRequest): NextResponse | null {
  const host = request.headers.get('host');
  if (!isKnownHost(host, process.env.ONRECORD_HOSTS)) return inWords(421, unknownHostWords(host));
  if (METHODS.includes(request.method)) return null;
  const answer = inWords(405, 'Pages are only read. Send queries and changes to /graphql.');
  answer.headers.set('allow', METHODS.join(', '));
  return answer;
}

/** Next takes the nonce for its own scripts from the policy in the request; the layout takes it for ours. */
function asked(request: NextRequest, nonce: string, policy: string): Headers {
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, pathOf(request.nextUrl));
  return headers;
}

function inWords(status: number, words: string): NextResponse {
  return new NextResponse(`${words}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
