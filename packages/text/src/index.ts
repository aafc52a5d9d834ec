/** Text with offsets that always lead back to the stored characters. Everything that other packages may use is listed here. */
export type { DecodedText } from './decode.ts';
export { decodeText, MAX_TEXT_BYTES } from './decode.ts';
export { isWellFormed, normaliseLf1, TEXT_RULE } from './normalise.ts';
export type { OffsetMap } from './offsets.ts';
export { fromCodePoints, offsetMap, toCodePoints } from './offsets.ts';
export { paragraphs } from './paragraphs.ts';
export type { QuotedPassage } from './quote-marks.ts';
export { quotedPassages } from './quote-marks.ts';
export type { Range } from './range.ts';
export { shiftRange, trimRange } from './range.ts';
export { sentences } from './sentences.ts';
export type { SharedRun, SharedRunOptions } from './text-reuse.ts';
export { MIN_SHARED_TOKENS, sharedRuns } from './text-reuse.ts';
export type { Token, TokenKind } from './tokens.ts';
export { tokens } from './tokens.ts';
export type { UnreadableTextCode } from './unreadable-text-error.ts';
export { UnreadableTextError } from './unreadable-text-error.ts';
