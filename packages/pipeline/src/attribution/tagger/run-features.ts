/** Makes features of a list of values: each by itself, with the kind of act and with the lemma of the cue. */
import type { CueWord } from './cue-lexicon.ts';
import { RUN } from './feature-kinds.ts';
import { type Features, feature } from './log-linear.ts';

/** The features of values that are numbered from `kind` on. */
export function valueFeatures(kind: number, values: readonly number[], word: CueWord): Features {
  return values.flatMap((value, index) => [
    feature(kind + index, value),
    feature(kind + RUN.byAct + index, value, word.classHash),
    feature(kind + RUN.byLemma + index, value, word.lemmaHash),
  ]);
}
