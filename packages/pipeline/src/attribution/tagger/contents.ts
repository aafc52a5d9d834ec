/** Finds the stretches of a sentence that may be what was said. */
import type { ContentCandidate, QuotedNeighbours, Run } from './content-candidate.ts';
import { lastWord } from './content-edges.ts';
import type { CueCandidate } from './cues.ts';
import { runsBefore } from './runs-before.ts';
import { NEAR, runsBehind } from './runs-behind.ts';
import type { SentenceView } from './sentence-view.ts';
import type { SourceCandidate } from './sources.ts';

/** The stretches that may be the content of a cue with this source. */
export function findContents(
  sentence: SentenceView,
  cue: CueCandidate,
  source: SourceCandidate,
  neighbours: QuotedNeighbours,
): ContentCandidate[] {
  const afters = runsBehind(sentence, cue, source);
  const befores = runsBefore(sentence, cue, source);
  const pairs: [before: Run | null, after: Run | null][] = [
    ...afters.map((run): [null, Run] => [null, run]),
    ...befores.map((run): [Run, null] => [run, null]),
    ...brokenContents(befores, afters, cue, source),
  ];
  const found = pairs.flatMap(([before, after]) => withNeighbours(sentence, before, after, neighbours));
  found.push(...wholeSentences(sentence, befores, neighbours));
  return isRaised(sentence, cue, source) ? withSubject(found, cue) : found;
}

/** A content around a cue goes on within this many words behind the cue and its source ("he told them, "). */
const GOES_ON_WITHIN = 4;

/** Bounds that keep time linear; more pairs did not raise F1 on PolNeAR dev. */
const MOST_RESTS = 6;
const MOST_BEFORE_REST = 4;

/** A cue alone with its source ("he said.") below or above a quotation. */
const SHORT_SENTENCE = 12;

/** Contents that the cue breaks in two. */
function brokenContents(
  befores: readonly Run[],
  afters: readonly Run[],
  cue: CueCandidate,
  source: SourceCandidate,
): [Run, Run][] {
  const edge = Math.max(cue.last, source.head > cue.last && source.first - cue.last < NEAR ? source.last : 0);
  const rests = afters.filter(([first]) => first > edge && first <= edge + GOES_ON_WITHIN).slice(-MOST_RESTS);
  return befores
    .slice(0, MOST_BEFORE_REST)
    .flatMap((before) => rests.map((rest): [Run, Run] => [before, rest]));
}

/** The content alone, and with the quoted sentences that it may go on into. */
function withNeighbours(
  sentence: SentenceView,
  before: Run | null,
  after: Run | null,
  neighbours: QuotedNeighbours,
): ContentCandidate[] {
  const last = (after ?? before)?.[1] ?? 0;
  const runsOn = neighbours.after > 0 && (after === null || last >= lastWord(sentence));
  const runsBack = neighbours.before > 0 && before !== null && before[0] <= 1;
  const found = [{ before, after, sentencesBefore: 0, sentencesAfter: 0 }];
  if (runsOn) found.push({ before, after, sentencesBefore: 0, sentencesAfter: neighbours.after });
  if (runsBack) found.push({ before, after, sentencesBefore: neighbours.before, sentencesAfter: 0 });
  if (runsOn && runsBack)
    found.push({ before, after, sentencesBefore: neighbours.before, sentencesAfter: neighbours.after });
  return found;
}

/** Contents of which nothing stands in the sentence of the cue. */
function wholeSentences(
  sentence: SentenceView,
  befores: readonly Run[],
  neighbours: QuotedNeighbours,
): ContentCandidate[] {
  const found: ContentCandidate[] = [];
  if (neighbours.before > 0 && (befores.length === 0 || sentence.tokens.length < SHORT_SENTENCE))
    found.push({ before: null, after: null, sentencesBefore: neighbours.before, sentencesAfter: 0 });
  if (neighbours.after > 0 && sentence.words.at(-1) === ':')
    found.push({ before: null, after: null, sentencesBefore: 0, sentencesAfter: neighbours.after });
  return found;
}

/** "The ship is said to have sunk": grammar raises the subject out of the clause, so both parts are what was said. */
function isRaised(sentence: SentenceView, cue: CueCandidate, source: SourceCandidate): boolean {
  const isInfinitive = sentence.words[cue.last + 1] === 'to';
  return cue.isPassive && isInfinitive && source.head < 0 && cue.subject >= 0 && cue.subject < cue.first;
}

function withSubject(found: ContentCandidate[], { last }: CueCandidate): ContentCandidate[] {
  const whole = found.filter(({ before, after }) => before !== null && after?.[0] === last + 1);
  return whole.length > 0 ? whole : found;
}
