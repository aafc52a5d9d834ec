/** What speaks for and against a stretch before the cue being what was said. */
import type { Run } from './content-candidate.ts';
import type { CueCandidate } from './cues.ts';
import { RELATIONS } from './dependency.ts';
import { RUN } from './feature-kinds.ts';
import { mixHashes } from './hashed-weights.ts';
import type { Features } from './log-linear.ts';
import { valueFeatures } from './run-features.ts';
import { hasVerb, lengthOf, quoteHarmony, quoteStart } from './run-signs.ts';
import type { SentenceView } from './sentence-view.ts';

/** The features of a run before the cue, in a content of this shape. */
export function beforeFeatures(
  sentence: SentenceView,
  cue: CueCandidate,
  [first, last]: Run,
  shape: number,
): Features {
  const before = wordBefore(sentence, first);
  const behind = markBehind(sentence, last);
  const { head, relation } = sentence.tree[cue.at] ?? { head: -1, relation: 'other' };
  const link = mixHashes(RELATIONS.indexOf(relation), Number(head >= first && head <= last));
  const harmony = quoteHarmony(sentence, first, last);
  const values = [
    before,
    behind * 8 + quoteStart(sentence, first),
    link,
    mixHashes(before, behind),
    lengthOf(first, last),
    mixHashes(sentence.tagNumbers[first] ?? 0, before),
    hasVerb(sentence, first, last) + 2 * behind,
    mixHashes(shape, RELATIONS.indexOf(relation)),
    mixHashes(link, behind),
    Math.min(cue.first - last, FARTHEST),
    harmony,
    mixHashes(harmony, shape),
  ];
  return valueFeatures(RUN.before, values, cue.word);
}

/** More words between the run and its cue make no difference. */
const FARTHEST = 8;

/** 0 for the beginning of the sentence, the mark before the run, or 2 for a word. */
function wordBefore(sentence: SentenceView, first: number): number {
  if (first === 0) return 0;
  return sentence.tags[first - 1] === '.' ? (sentence.wordHashes[first - 1] ?? 0) : 2;
}

/** 1 for a comma at the end of the run, 2 for a quotation mark, 0 for neither. */
function markBehind(sentence: SentenceView, last: number): number {
  if (sentence.words[last + 1] === ',' || sentence.words[last] === ',') return 1;
  return sentence.tokens[last]?.kind === 'quote' ? 2 : 0;
}
