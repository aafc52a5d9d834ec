/**
 * Sentences inside paragraphs. The platform's Unicode segmenter (UAX 29, fixed to English) proposes the breaks; it knows
 * decimals, closing marks and ellipses but no abbreviations, so breaks behind "Gen.", "U.S." or an initial are taken back.
 */
import { ANYWHERE, BEFORE_A_NAME, BEFORE_A_NUMBER } from './lexicon/abbreviations.ts';
import { SENTENCE_OPENERS } from './lexicon/sentence-openers.ts';
import { paragraphs } from './paragraphs.ts';
import type { Range } from './range.ts';
import { shiftRange, trimRange } from './range.ts';

/** The sentences of the text (or of a part of it), trimmed, in order; a sentence never crosses a paragraph. */
export function sentences(text: string, within: Range = { start: 0, end: text.length }): Range[] {
  const part = text.slice(within.start, within.end);
  return paragraphs(part).flatMap((paragraph) =>
    sentencesOfParagraph(part.slice(paragraph.start, paragraph.end)).map((sentence) =>
      shiftRange(sentence, within.start + paragraph.start),
    ),
  );
}

const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The last word before a full stop, with the stops inside it ("U.S", "Sept", "J"). */
const LAST_WORD = /(?<![\p{L}\p{M}\p{N}.'’])((?:\p{L}\p{M}*|\.(?=\p{L}))+)\.$/u;

/** What the next sentence begins with, behind marks and brackets. */
const FIRST_WORD = /^[\p{P}\s]*([\p{L}\p{M}’']+|\p{N})/u;

/** Longest stretch looked at behind a break: no abbreviation or first word is longer, and time stays linear. */
const REACH = 40;

function sentencesOfParagraph(paragraph: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  for (const { index, segment } of SEGMENTER.segment(paragraph)) {
    const end = index + segment.length;
    if (end < paragraph.length && !isSentenceEnd(paragraph, start, end)) continue;
    const range = trimRange(paragraph, { start, end });
    if (range) found.push(range);
    start = end;
  }
  return found;
}

function isSentenceEnd(paragraph: string, start: number, end: number): boolean {
  const before = paragraph.slice(Math.max(start, end - REACH), end).trimEnd();
  const after = paragraph.slice(end, end + REACH);
  const next = FIRST_WORD.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return false;
  if (!/[\p{L}\p{N}]/u.test(before)) return false;
  const word = LAST_WORD.exec(before)?.[1];
  return word === undefined || stopEndsSentence(word, next);
}

function stopEndsSentence(word: string, next: string): boolean {
  if (BEFORE_A_NAME.has(word)) return false;
  if (BEFORE_A_NUMBER.has(word)) return !/^\p{N}/u.test(next);
  const isInitials = /^\p{L}(?:\.\p{L})*$/u.test(word) && word !== 'I';
  if (isInitials || ANYWHERE.has(word)) return SENTENCE_OPENERS.has(next) || opensWithMark(next);
  return true;
}

/** No word behind the break means that only marks follow: then the abbreviation is the last word of the paragraph. */
function opensWithMark(next: string): boolean {
  return next === '';
}
