import { forward } from '../../lib/forward.ts';

/** Signing in and out: the server's answer sets the cookie of this site. */
export const dynamic = 'force-dynamic';
export const GET = forward;
export const POST = forward;
export const DELETE = forward;
