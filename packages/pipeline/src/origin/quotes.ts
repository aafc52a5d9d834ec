/** The quotations of a story: words between marks, with the speakers to whom the attributions give them. */
import type { Attribution, Range } from '@onrecord/schema';
import { type ComparableWord, comparableWords } from '@onrecord/text';
import type { QuotedWords, StoryText } from '../story/story-text.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { type Place, placeOf } from './passage-link.ts';
import { tellingWords } from './telling.ts';

/** One quotation of one sentence. */
export interface Quote extends Place {
  /** The attribution that carries it, null when none does. */
  attribution: Attribution | null;
  /** Actor ids of its speakers. */
  speakerIds: string[];
  /** Folded words with matter, names and function words left out. */
  telling: Set<string>;
  /** Its words as copies are compared. */
  comparable: readonly ComparableWord[];
}

/** All quotations that could be compared: names of works and single words in marks are left out. */
export function quotesOf(texts: readonly StoryText[]): Quote[] {
  return texts.flatMap((text) =>
    text.sentences.flatMap(({ quotes }) => quotes.flatMap((quoted) => quoteOf(text, quoted) ?? [])),
  );
}

function quoteOf(text: StoryText, quoted: QuotedWords): Quote | null {
  const place = placeOf(text, quoted.words);
  const telling = tellingWords(quoted.words);
  if (!place || quoted.words.length < FEWEST_WORDS || !telling.size || isName(quoted.words)) return null;
  const attribution = attributionOf(text.batch.attributions, place);
  const speakerIds = attribution
    ? [attribution.speakerId, ...attribution.coSpeakerIds].filter((id) => id !== null)
    : [];
  const comparable = comparableWords(text.batch.textVersion.text, place);
  return { ...place, attribution, speakerIds, telling, comparable };
}

/** One quoted word is emphasis or doubt as often as a quotation. */
const FEWEST_WORDS = 2;

/** Titles of books and names in marks begin every word of matter with a capital. */
function isName(words: Place['words']): boolean {
  return words.every(({ key, isCapital }) => isCapital || FUNCTION_WORDS.has(key));
}

/** The attribution with a quoted span that holds this place; the narrowest content wins, then the id. */
function attributionOf(attributions: readonly Attribution[], place: Range): Attribution | null {
  const holding = attributions.filter((one) =>
    [...one.quoted, ...one.content].some(({ start, end }) => start < place.end && place.start < end),
  );
  holding.sort((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1));
  return holding[0] ?? null;
}

function lengthOf({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
