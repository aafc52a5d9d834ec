import { forward } from '../../../lib/forward.ts';

/** Downloads on the dashboard's own origin: the records of a story, streamed from the server. */
export const dynamic = 'force-dynamic';
export const GET = forward;
