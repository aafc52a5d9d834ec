/** Whether bytes begin an archive of web pages, packed or not. */
import { constants, gunzipSync } from 'node:zlib';
import { isGzip } from '../archive/unpack.ts';

/** True when the first bytes, unpacked where they are packed, are those of a WARC record. */
export function beginsWarc(head: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(opening(head).subarray(0, WARC.length)) === WARC;
}

const WARC = 'WARC/';

/** What can be unpacked of bytes that are cut off; damaged ones open as nothing. */
function opening(head: Uint8Array): Uint8Array {
  if (!isGzip(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return new Uint8Array();
  }
}
