/** What a content leaves over of its sentence, and where quotations stand around its cue. */
import type { ContentCandidate } from './content-candidate.ts';
import { isFiniteVerb } from './content-edges.ts';
import type { CueCandidate } from './cues.ts';
import { hasVerb } from './run-signs.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** Where quotations stand, seen from the cue: before, behind, around, and next to it. */
export function quoteMap(sentence: SentenceView, cue: CueCandidate): number {
  const own = sentence.passage[cue.at] ?? -1;
  let bits = own >= 0 ? 1 : 0;
  for (const [at, passage] of sentence.passage.entries()) {
    if (passage < 0 || passage === own) continue;
    bits |= at < cue.at ? 2 : 4;
  }
  if ((sentence.passage[0] ?? -1) >= 0) bits |= 8;
  if (sentence.words.at(-1) === ':') bits |= 16;
  return bits;
}

/**
 * What the content leaves over: finite verbs outside of it, the cue and the source, before and behind the cue. A noun cue that leaves no
 * verb has swallowed the verb of its sentence; a source that leaves a noun without a verb has cut a clause in two.
 */
export function restOf(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  { before, after }: ContentCandidate,
): number {
  const isTaken = (at: number) =>
    [before, after].some((run) => run && run[0] <= at && at <= run[1]) ||
    (source.first <= at && at <= source.last) ||
    (cue.first <= at && at <= cue.last);
  let bits = 0;
  for (const [at, tag] of sentence.tags.entries()) {
    if (tag === '.' || isTaken(at)) continue;
    const shift = at < cue.first ? 0 : 3;
    bits |= (isFiniteVerb(sentence, at) ? 1 : /^(?:NN|PRP)/.test(tag) ? 2 : 4) << shift;
  }
  const isVerbal = after !== null && isFiniteVerb(sentence, after[0]);
  return bits + (before ? 64 * (1 + hasVerb(sentence, before[0], before[1])) : 0) + (isVerbal ? 256 : 0);
}

/** "The treaty, he told parliament, is dead": 1 when a part without a verb goes before one that begins with its verb, 2 when only one is kept. */
export function splitsClause(sentence: SentenceView, { before, after }: ContentCandidate): number {
  if (!after) return 0;
  const isNominal = before !== null && hasVerb(sentence, before[0], before[1]) === 0;
  if (isFiniteVerb(sentence, after[0])) return isNominal ? 1 : 2;
  return sentence.words[after[0] + 1] === ',' && isFiniteVerb(sentence, after[0] + 2) ? 3 : 0;
}
