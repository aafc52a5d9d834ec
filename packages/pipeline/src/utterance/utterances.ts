/**
 * One spoken act and all its renderings. A first, careful version: attributions of one speaker in different articles are
 * one act when they share quoted words, whole or drifted; indirect speech without shared marks is left apart.
 */
import type { Attribution, Utterance, UtteranceDifference } from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { QuoteLink } from '../origin/shared-quotes.ts';
import type { Resolution } from '../story/resolve-actors.ts';

/** The utterances behind the attributions that `quoteLinks` tie together, sorted by id. */
export function findUtterances(quoteLinks: readonly QuoteLink[], { survivorOf }: Resolution): Utterance[] {
  const acts: Act[] = [];
  for (const { quotes, kind } of quoteLinks) {
    const [a, b] = [quotes[0].attribution, quotes[1].attribution];
    if (!a || !b || a.id === b.id || !isOneSpeaker(a, b, survivorOf)) continue;
    join(acts, a, b, kind === 'quote-drift' ? [a.id, b.id] : []);
  }
  return acts
    .filter(({ renderings }) => new Set([...renderings.values()].map(({ articleId }) => articleId)).size > 1)
    .map((act) => utteranceOf(act, survivorOf))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Act {
  renderings: Map<string, Attribution>;
  drifted: Set<string>;
}

function isOneSpeaker(a: Attribution, b: Attribution, survivorOf: (id: string) => string): boolean {
  return a.speakerId !== null && b.speakerId !== null && survivorOf(a.speakerId) === survivorOf(b.speakerId);
}

function join(acts: Act[], a: Attribution, b: Attribution, drifted: readonly string[]): void {
  const touched = acts.filter(({ renderings }) => renderings.has(a.id) || renderings.has(b.id));
  for (const act of touched) acts.splice(acts.indexOf(act), 1);
  acts.push({
    renderings: new Map([...touched.flatMap(({ renderings }) => [...renderings]), [a.id, a], [b.id, b]]),
    drifted: new Set([...touched.flatMap((act) => [...act.drifted]), ...drifted]),
  });
}

function utteranceOf({ renderings, drifted }: Act, survivorOf: (id: string) => string): Utterance {
  const ids = [...renderings.keys()].sort();
  const fullest = [...renderings.values()].sort(
    (a, b) => quotedLength(b) - quotedLength(a) || (a.id < b.id ? -1 : 1),
  );
  const speakerId = fullest[0]?.speakerId ?? null;
  return {
    type: 'Utterance',
    id: contentId('utterance', [earliestOf([...renderings.values()])]),
    speakerId: speakerId === null ? null : survivorOf(speakerId),
    when: null,
    where: null,
    renderings: ids,
    best: fullest[0]?.id ?? null,
    differences: [...wordDifferences(drifted), ...carrierDifferences([...renderings.values()])],
  };
}

/** Its id is minted from the rendering with the earliest evidence in (text id, start) order. */
function earliestOf(renderings: readonly Attribution[]): string {
  const keyed = renderings.map((one) => ({
    id: one.id,
    text: one.content[0]?.text ?? '',
    start: one.content[0]?.start ?? 0,
  }));
  keyed.sort((a, b) =>
    a.text === b.text ? a.start - b.start || (a.id < b.id ? -1 : 1) : a.text < b.text ? -1 : 1,
  );
  return keyed[0]?.id ?? '';
}

function quotedLength({ quoted }: Attribution): number {
  return quoted.reduce((sum, { start, end }) => sum + end - start, 0);
}

function wordDifferences(drifted: ReadonlySet<string>): UtteranceDifference[] {
  return drifted.size ? [{ attributionIds: [...drifted].sort(), kind: 'words-inside-marks' }] : [];
}

/** Some renderings name who carried the words, others do not. */
function carrierDifferences(renderings: readonly Attribution[]): UtteranceDifference[] {
  const hasCarrier = ({ chain }: Attribution) =>
    chain.some(({ role }) => role === 'relayer' || role === 'document');
  const without = renderings.filter((one) => !hasCarrier(one));
  if (!without.length || without.length === renderings.length) return [];
  return [{ attributionIds: without.map(({ id }) => id).sort(), kind: 'carrier-dropped' }];
}
