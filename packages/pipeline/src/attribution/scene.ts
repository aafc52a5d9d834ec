/** What is at hand while the drafts of one article become records one after the other: the text, the cast, and who spoke so far. */
import type { Outlet, Range } from '@onrecord/schema';
import { type QuotedPassage, quotedPassages } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import type { Link } from './chain.ts';
import type { Draft } from './draft.ts';
import { GrowingCast } from './growing-cast.ts';

/** The state of reading one article. */
export interface Scene {
  read: ReadText;
  outlet: Outlet;
  cast: GrowingCast;
  passages: QuotedPassage[];
  /** What was told so far, in text order. */
  told: Told[];
}

/** Who said something, to whom and by which route. */
export interface Told {
  speakerId: string | null;
  relayers: readonly Link[];
  addresseeIds: readonly string[];
  source: readonly Range[];
  sentence: Range;
}

/** The scene before anything was told. */
export function openScene(read: ReadText, cast: CastOfArticle, outlet: Outlet): Scene {
  const growing = new GrowingCast(read, cast, outlet.actorId);
  return { read, outlet, cast: growing, passages: passagesOf(read), told: [] };
}

/** Speakers so far, in text order. */
export function speakersSoFar({ told }: Scene): string[] {
  return told.flatMap(({ speakerId }) => (speakerId ? [speakerId] : []));
}

/** What was told last, when it stands in the sentence of the draft or in the one right before it. */
export function toldJustBefore({ read, told }: Scene, { sentence }: Draft): Told | null {
  const last = told.at(-1);
  if (!last) return null;
  const [from, to] = [sentenceIndex(read, last.sentence), sentenceIndex(read, sentence)];
  return to - from === 0 || to - from === 1 ? last : null;
}

/** True when both stand in one paragraph. */
export function isOneParagraph({ paragraphs }: ReadText, a: Range, b: Range): boolean {
  return paragraphs.some(
    ({ start, end }) => start <= a.start && a.end <= end && start <= b.start && b.end <= end,
  );
}

function sentenceIndex({ sentences }: ReadText, { start }: Range): number {
  return sentences.findIndex((one) => one.start === start);
}

function passagesOf({ text, paragraphs }: ReadText): QuotedPassage[] {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  return first && last ? quotedPassages(text, { start: first.start, end: last.end }) : [];
}
