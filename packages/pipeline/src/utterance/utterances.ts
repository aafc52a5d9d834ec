/**
 * One spoken act and all its renderings. Attributions of different articles are one act when their speakers are one or
 * stand for each other, and their words agree: inside marks (whole or drifted), by copied sentences, or nearly in substance.
 */
import type { Attribution, Range, Utterance, UtteranceDifference } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { PassageLink } from '../origin/passage-link.ts';
import type { QuoteLink } from '../origin/shared-quotes.ts';
import type { Resolution } from '../story/resolve-actors.ts';
import type { SpeakerTie, TieOf } from '../story/speaker-ties.ts';
import type { StoryText } from '../story/story-text.ts';
import { alikeContents } from './alike-contents.ts';

/** What the earlier steps found that tells one act from another. */
export interface UtteranceClues {
  quoteLinks: readonly QuoteLink[];
  /** Links of copied sentences. */
  copies: readonly PassageLink[];
  tieOf: TieOf;
}

/** The utterances with renderings in two or more articles, sorted by id. */
export function findUtterances(
  texts: readonly StoryText[],
  clues: UtteranceClues,
  resolution: Resolution,
): Utterance[] {
  const acts = new Acts();
  for (const [a, b, isDrift] of oneActPairs(texts, clues)) acts.join(a, b, isDrift);
  for (const { batch } of texts) joinRepeats(acts, batch.attributions);
  return acts
    .list()
    .filter(({ renderings }) => new Set(renderings.map(({ articleId }) => articleId)).size > 1)
    .map((act) => utteranceOf(act, resolution, clues.tieOf))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Least likeness of two contents of one speaker. Over the reference attributions of the reference story, links between
 * renderings have precision 0.84 and recall 0.25 at this value, 0.76 and 0.29 at 0.33: a wrong join costs readers more.
 */
const LEAST_LIKENESS = 0.4;

type ActPair = readonly [Attribution, Attribution, boolean];

function oneActPairs(texts: readonly StoryText[], { quoteLinks, copies, tieOf }: UtteranceClues): ActPair[] {
  const tie = (a: Attribution, b: Attribution) => tieOf(speakersOf(a), speakersOf(b));
  const byQuotes = quoteLinks.flatMap(({ quotes: [left, right], kind }): ActPair[] => {
    const [a, b] = [left.attribution, right.attribution];
    return a && b && a.id !== b.id && IS_ONE[tie(a, b)] ? [[a, b, kind === 'quote-drift']] : [];
  });
  const byCopies = copies.flatMap((copy) =>
    attributionsIn(copy.a).flatMap((a) =>
      attributionsIn(copy.b)
        .filter((b) => a.id !== b.id && tie(a, b) !== 'different' && isSamePart(a, b, copy))
        .map((b): ActPair => [a, b, false]),
    ),
  );
  const byContents = alikeContents(texts, LEAST_LIKENESS).flatMap(({ a, b }): ActPair[] =>
    tie(a, b) === 'same' || tie(a, b) === 'tied' ? [[a, b, false]] : [],
  );
  return [...byQuotes, ...byCopies, ...byContents];
}

/** Which speakers may stand behind one act. */
const IS_ONE = {
  same: true,
  tied: true,
  levelled: true,
  unknown: false,
  different: false,
} satisfies Record<SpeakerTie, boolean>;

function speakersOf({ speakerId, coSpeakerIds }: Attribution): string[] {
  return [speakerId, ...coSpeakerIds].filter((id) => id !== null);
}

function attributionsIn({ text, start, end }: PassageLink['a']): Attribution[] {
  return text.batch.attributions.filter(({ content }) =>
    content.some((span) => span.start < end && start < span.end),
  );
}

/** Of a copied sentence with two attributions, the parts at the same relative place belong together. */
function isSamePart(a: Attribution, b: Attribution, copy: PassageLink): boolean {
  const [left, right] = [relative(a, copy.a), relative(b, copy.b)];
  return (
    Math.min(left.end, right.end) - Math.max(left.start, right.start) >
    LEAST_OVERLAP * Math.min(left.end - left.start, right.end - right.start)
  );
}

const LEAST_OVERLAP = 0.5;

function relative({ content }: Attribution, { start, end }: Range): Range {
  const inside = content.filter((span) => span.start < end && start < span.end);
  const length = end - start;
  return {
    start: (Math.min(...inside.map((span) => span.start)) - start) / length,
    end: (Math.max(...inside.map((span) => span.end)) - start) / length,
  };
}

function joinRepeats(acts: Acts, attributions: readonly Attribution[]): void {
  const byId = new Map(attributions.map((one) => [one.id, one]));
  for (const one of attributions) {
    const earlier = one.duplicateOf === null ? undefined : byId.get(one.duplicateOf);
    if (earlier) acts.join(earlier, one, false);
  }
}

interface Act {
  renderings: Attribution[];
  /** Ids of renderings whose quoted words differ. */
  drifted: string[];
}

/** Acts in the making: joining two attributions joins their acts. */
class Acts {
  readonly #actOf = new Map<string, Act>();

  join(a: Attribution, b: Attribution, isDrift: boolean): void {
    const [left, right] = [this.#act(a), this.#act(b)];
    if (isDrift) left.drifted.push(a.id, b.id);
    if (left === right) return;
    left.renderings.push(...right.renderings);
    left.drifted.push(...right.drifted);
    for (const { id } of right.renderings) this.#actOf.set(id, left);
  }

  list(): Act[] {
    return [...new Set(this.#actOf.values())];
  }

  #act(rendering: Attribution): Act {
    const act = this.#actOf.get(rendering.id) ?? { renderings: [rendering], drifted: [] };
    this.#actOf.set(rendering.id, act);
    return act;
  }
}

function utteranceOf({ renderings, drifted }: Act, { survivorOf }: Resolution, tieOf: TieOf): Utterance {
  const fullest = [...renderings].sort((a, b) => fullness(b) - fullness(a) || (a.id < b.id ? -1 : 1));
  const speakerId = fullest.find((one) => one.speakerId !== null)?.speakerId ?? null;
  return {
    type: 'Utterance',
    id: contentId('utterance', [earliestOf(renderings)]),
    speakerId: speakerId === null ? null : survivorOf(speakerId),
    when: null,
    where: null,
    renderings: renderings.map(({ id }) => id).sort(),
    best: fullest[0]?.id ?? null,
    differences: [
      ...difference('words-inside-marks', drifted),
      ...difference('speaker-levelled-up', levelled(renderings, speakerId, tieOf)),
      ...difference('carrier-dropped', carrierDropped(renderings)),
    ],
  };
}

/** Its id is minted from the rendering with the earliest evidence in (text id, start) order. */
function earliestOf(renderings: readonly Attribution[]): string {
  const key = ({ content: [span], id }: Attribution) =>
    `${span?.text} ${String(span?.start).padStart(9, '0')} ${id}`;
  return [...renderings].sort((a, b) => (key(a) < key(b) ? -1 : 1))[0]?.id ?? '';
}

/** The fullest rendering has the most words inside marks; of equals, the longest content. */
function fullness({ quoted, content }: Attribution): number {
  return lengthOf(quoted) * QUOTED_WEIGHT + lengthOf(content);
}

/** Quoted words outweigh any length of paraphrase. */
const QUOTED_WEIGHT = 10_000;

function lengthOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

function difference(kind: UtteranceDifference['kind'], ids: readonly string[]): UtteranceDifference[] {
  return ids.length ? [{ attributionIds: [...new Set(ids)].sort(), kind }] : [];
}

function levelled(renderings: readonly Attribution[], speakerId: string | null, tieOf: TieOf): string[] {
  if (speakerId === null) return [];
  return renderings
    .filter((one) => one.speakerId !== null && tieOf([speakerId], speakersOf(one)) !== 'same')
    .map(({ id }) => id);
}

/** Some renderings name who carried the words, others do not. */
function carrierDropped(renderings: readonly Attribution[]): string[] {
  const hasCarrier = ({ chain }: Attribution) =>
    chain.some(({ role }) => role === 'relayer' || role === 'document');
  const without = renderings.filter((one) => !hasCarrier(one));
  return without.length === renderings.length ? [] : without.map(({ id }) => id);
}
