/** What speaks for and against a stretch being what was said. */

import { beforeFeatures } from './before-features.ts';
import { behindFeatures } from './behind-features.ts';
import type { ContentCandidate } from './content-candidate.ts';
import { quoteMap, restOf, splitsClause } from './content-rest.ts';
import type { CueCandidate } from './cues.ts';
import { CONTENT } from './feature-kinds.ts';
import { mixHashes } from './hashed-weights.ts';
import { type Features, feature } from './log-linear.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** What speaks for and against this stretch being the content. */
export function contentFeatures(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  content: ContentCandidate,
): Features {
  const { lemmaHash: lemma, classHash: act } = cue.word;
  const side = source.head < 0 ? 0 : source.head < cue.at ? 1 : 2;
  const form = (sentence.tagNumbers[cue.at] ?? 0) * 2 + Number(cue.isPassive);
  const shape = shapeOf(content);
  const quotes = quoteMap(sentence, cue);
  const rest = restOf(sentence, cue, source, content);
  const split = splitsClause(sentence, content);
  return [
    feature(CONTENT.shape, shape),
    feature(CONTENT.shapeByAct, shape, act),
    feature(CONTENT.shapeByLemma, shape, lemma),
    feature(CONTENT.side, shape, side),
    feature(CONTENT.sideByAct, shape, side, act),
    feature(CONTENT.sideByForm, shape, side, form),
    feature(CONTENT.quotes, shape, quotes),
    feature(CONTENT.quotesByAct, mixHashes(shape, side), quotes, act),
    feature(CONTENT.sideByLemma, shape, side, lemma),
    feature(CONTENT.rest, shape, rest),
    feature(CONTENT.restByAct, shape, rest, act),
    feature(CONTENT.split, split),
    feature(CONTENT.splitByAct, split, act),
    feature(CONTENT.restByForm, mixHashes(shape, side), rest, form),
    ...(content.after ? behindFeatures(sentence, cue, source, content.after, shape) : []),
    ...(content.before ? beforeFeatures(sentence, cue, content.before, shape) : []),
  ];
}

/** One bit for each part that the content has. */
function shapeOf({ before, after, sentencesBefore, sentencesAfter }: ContentCandidate): number {
  return (
    Number(before !== null) +
    2 * Number(after !== null) +
    4 * Math.min(sentencesBefore, 1) +
    8 * Math.min(sentencesAfter, 1)
  );
}
