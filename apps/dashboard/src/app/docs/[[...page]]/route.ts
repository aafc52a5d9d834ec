import { forward } from '../../../lib/forward.ts';

/** The documentation, which the server holds. */
export const dynamic = 'force-dynamic';
export const GET = forward;
