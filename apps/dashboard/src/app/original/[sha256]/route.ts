import { forward } from '../../../lib/forward.ts';

/** The file that an article was read from, as a download. */
export const dynamic = 'force-dynamic';
export const GET = forward;
