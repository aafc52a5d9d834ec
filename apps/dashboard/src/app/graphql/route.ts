import { forward } from '../../lib/forward.ts';

/** GraphQL on the dashboard's own origin: the request goes on to the server, the answer streams back. */
export const dynamic = 'force-dynamic';
export const GET = forward;
export const POST = forward;
export const OPTIONS = forward;
