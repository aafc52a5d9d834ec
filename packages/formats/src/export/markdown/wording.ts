/** Attributions in words for a brief: always those of the article, in its order. */
import {
  type Attribution,
  attributionKinds,
  modalities,
  type Span,
  stances,
  unresolvedReasons,
  utteranceDifferences,
} from '@onrecord/schema';
import { contentWords, routeWords } from '../chain-words.ts';
import type { Names } from '../names.ts';
import { plain } from './escape.ts';

/** What was said; in an indirect report with the cue in front where the article has it there ("*warned* that ..."). */
export function statementWords(attribution: Attribution): string {
  const { cue, content } = attribution;
  const words = plain(contentWords(attribution) || wordsOf(cue));
  return isCueShown(attribution) && content.length ? `*${plain(wordsOf(cue))}* ${words}` : words;
}

/**
 * The article's words from the first to the last that belong to the attribution: who, how and what. Without the text, or
 * where that would be a long stretch, only the words that belong to it.
 */
export function passageWords(attribution: Attribution, texts: ReadonlyMap<string, string>): string {
  const spans = allSpans(attribution);
  const text = texts.get(spans[0]?.text ?? '');
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  if (text === undefined || end - start > LONGEST_PASSAGE) return plain(wordsOf(spans));
  return plain(text.slice(start, end));
}

/** Every span of the attribution, in the order of the text. */
export function allSpans({ source, cue, content }: Attribution): Span[] {
  return [...source, ...cue, ...content].sort((a, b) => a.start - b.start);
}

/**
 * Kind and cue, what the speaker does by saying it when that is more than stating, and the route. Of a route straight
 * from the speaker under whose name it stands only the outlet is left to tell.
 */
export function detailsOf(attribution: Attribution, under: string | null, names: Names): string[] {
  const { kind, cue, stance, modality, because, source } = attribution;
  const { outlet } = names.article(attribution.articleId);
  const cueWords = isCueShown(attribution) ? '' : plain(wordsOf(cue));
  return [
    `${labelIn(attributionKinds, kind)}${cueWords ? `, “${cueWords}”` : ''}`,
    ...(stance === 'states' ? [] : [labelIn(stances, stance)]),
    ...(modality === 'asserted' || modality === SAID_BY_STANCE.get(stance)
      ? []
      : [labelIn(modalities, modality)]),
    ...(because === null ? [] : [`speaker not known: ${labelIn(unresolvedReasons, because)}`]),
    ...(because === null || !source.length ? [] : [`printed as “${plain(wordsOf(source))}”`]),
    plain(isStraight(attribution, under, names) ? outlet : routeWords(attribution, names)),
  ];
}

/** The definition as a part of a list; a difference of another sort by its own word. */
export function differenceWords(kind: string): string {
  if (!utteranceDifferences.has(kind) || kind === 'other') return plain(kind);
  const { definition } = utteranceDifferences.entry(kind);
  return `${definition.charAt(0).toLowerCase()}${definition.slice(1).replace(/\.$/, '')}`;
}

/** About three long sentences: beyond that a reader looks for the words in vain. */
const LONGEST_PASSAGE = 500;

/** Modalities that a stance says already. */
const SAID_BY_STANCE = new Map<string, string>([
  ['denies', 'denied'],
  ['predicts', 'predicted'],
]);

function isStraight({ chain }: Attribution, under: string | null, names: Names): boolean {
  const last = chain.at(-1)?.actorId ?? null;
  return chain.length === 2 && last !== null && names.survivor(last) === under;
}

function isCueShown({ kind, cue, content }: Attribution): boolean {
  const [first] = content;
  return (
    kind !== 'direct' && first !== undefined && cue.length > 0 && cue.every(({ end }) => end <= first.start)
  );
}

function wordsOf(spans: readonly Span[]): string {
  return spans.map(({ exact }) => exact).join(' … ');
}

function labelIn<Id extends string>(
  vocabulary: { has(value: unknown): value is Id; entry(id: Id): { label: string } },
  id: string,
): string {
  return vocabulary.has(id) ? vocabulary.entry(id).label.toLowerCase() : plain(id);
}
