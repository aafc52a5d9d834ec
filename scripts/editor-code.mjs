/**
 * The code of the editor link: whoever starts Onrecord may write, without a password. It is made here and handed to the server; the
 * browser gets it in the part of an address that is never sent or logged.
 */
import { randomBytes } from 'node:crypto';

const BYTES = 32;

/** A code of 256 random bits, or the one that the environment gave, which then is there no more: other parts inherit it. */
export function takeEditorCode(env = process.env) {
  const given = env.ONRECORD_EDITOR_CODE;
  delete env.ONRECORD_EDITOR_CODE;
  return { code: given || randomBytes(BYTES).toString('base64url'), isGiven: Boolean(given) };
}

/** The link that opens one session. */
export function editorLink(origin, code) {
  return `${origin}/sign-in#${code}`;
}
