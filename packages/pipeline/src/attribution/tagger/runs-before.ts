/** The stretches before a cue that may be what was said. */
import type { Run } from './content-candidate.ts';
import { opensQuote } from './content-edges.ts';
import type { CueCandidate } from './cues.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** Runs before the cue and its source. */
export function runsBefore(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): Run[] {
  const last = lastBefore(sentence, cue, source);
  if (last < 0) return [];
  const runs = runList(sentence);
  addWhole(sentence, last, runs);
  addByTree(sentence, cue, source, last, runs);
  return [...runs.found.values()];
}

/** Bound that keeps time linear. */
const MOST_RUNS = 14;

/** Runs in the order in which they were proposed, each once. */
interface Runs {
  add: (first: number, last: number) => void;
  found: Map<string, Run>;
}

/** A run that begins on a mark begins at the word behind it, but for quotation marks. */
function runList(sentence: SentenceView): Runs {
  const found = new Map<string, Run>();
  const add = (first: number, last: number) => {
    let at = first;
    while (at < last && sentence.tags[at] === '.' && !opensQuote(sentence, at)) at++;
    if (at >= 0 && at <= last && found.size < MOST_RUNS) found.set(`${at} ${last}`, [at, last]);
  };
  return { add, found };
}

/** The last token before the cue and a source in front of it; marks outside of quotations do not count. */
function lastBefore(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): number {
  const isLeft = source.head >= 0 && source.head < cue.at;
  let last = (isLeft ? Math.min(source.first, cue.first) : cue.first) - 1;
  while (last >= 0 && sentence.tags[last] === '.' && (sentence.passage[last] ?? -1) < 0) last--;
  return last;
}

/** All from the beginning of the sentence, of the quotation, behind "But", behind a comma. */
function addWhole(sentence: SentenceView, last: number, { add }: Runs): void {
  add(0, last);
  const passage = sentence.passage[last] ?? -1;
  if (passage >= 0) add(sentence.passage.indexOf(passage), last);
  if (sentence.tags[0] === 'CC' || sentence.tags[0] === 'RB') add(1, last);
  for (let at = 1; at < last; at++)
    if (sentence.words[at] === ',' && sentence.passage[at] !== passage) add(at + 1, last);
}

/** What the cue hangs on, its subject when another one is the source, and what hangs on it. */
function addByTree(
  { low, high, tree, children }: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  last: number,
  { add }: Runs,
): void {
  const head = tree[cue.at]?.head ?? -1;
  if (head >= 0 && head < cue.first) {
    add(low[head] ?? head, Math.min(last, head));
    add(low[head] ?? head, last);
  }
  const { subject } = cue;
  if (subject >= 0 && subject !== source.head && subject < cue.first)
    add(low[subject] ?? subject, Math.min(cue.first - 1, high[subject] ?? subject));
  for (const child of children[cue.at] ?? []) {
    const end = high[child] ?? child;
    if (child < cue.first && end < cue.first && child !== source.head) add(low[child] ?? child, end);
  }
}
