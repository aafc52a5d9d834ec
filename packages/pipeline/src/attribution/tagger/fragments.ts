/** Turns places of tokens into ranges of the text, with quotation marks as the records want them. */
import type { Range } from '@onrecord/schema';
import type { ContentCandidate, Run } from './content-candidate.ts';
import type { ArticleView, SentenceView } from './sentence-view.ts';

/** The fragments of a content in text order: without outer marks when all of it is quoted, else with them. */
export function contentFragments(
  article: ArticleView,
  sentenceNumber: number,
  content: ContentCandidate,
): Range[] {
  const { sentences } = article;
  const own = sentences[sentenceNumber];
  if (!own) return [];
  const pieces: Piece[] = [];
  const addRun = (sentence: SentenceView, run: Run) => pieces.push(pieceOf(article, sentence, run));
  for (let back = content.sentencesBefore; back > 0; back--)
    addWhole(sentences[sentenceNumber - back], addRun);
  if (content.before) addRun(own, content.before);
  if (content.after) addRun(own, content.after);
  for (let on = 1; on <= content.sentencesAfter; on++) addWhole(sentences[sentenceNumber + on], addRun);
  const joined = joinPieces(article.text, pieces);
  const isDirect = joined.every(({ passage }) => passage >= 0);
  return joined.map((piece) => (isDirect ? inside(article, piece) : { start: piece.start, end: piece.end }));
}

/** The range of a run of tokens. */
export function rangeOfRun(sentence: SentenceView, [first, last]: Run): Range {
  return {
    start: sentence.tokens[first]?.start ?? sentence.start,
    end: sentence.tokens[last]?.end ?? sentence.end,
  };
}

/** A range and the quoted passage that holds all of it (-1: none). */
interface Piece extends Range {
  passage: number;
}

function addWhole(
  sentence: SentenceView | undefined,
  addRun: (sentence: SentenceView, run: Run) => void,
): void {
  if (sentence) addRun(sentence, [0, sentence.tokens.length - 1]);
}

/** A run that ends with the last word of a quotation takes the marks behind it. */
function pieceOf({ passages }: ArticleView, sentence: SentenceView, run: Run): Piece {
  const range = rangeOfRun(sentence, run);
  const from = sentence.passage[run[0]] ?? -1;
  const to = sentence.passage[run[1]] ?? -1;
  const closing = passages[to];
  if (closing && closing.outer.end <= sentence.end && endsPassage(sentence, run[1], to))
    range.end = Math.max(range.end, closing.outer.end);
  return { ...range, passage: from === to ? to : from >= 0 && isAllMarks(sentence, run, from) ? from : -1 };
}

function endsPassage(sentence: SentenceView, last: number, passage: number): boolean {
  for (let at = last + 1; sentence.passage[at] === passage; at++) if (sentence.tags[at] !== '.') return false;
  return true;
}

/** Whether only marks of the run stand outside the passage. */
function isAllMarks(sentence: SentenceView, [first, last]: Run, passage: number): boolean {
  for (let at = first; at <= last; at++)
    if (sentence.passage[at] !== passage && sentence.tags[at] !== '.') return false;
  return true;
}

/** Pieces of one passage with nothing but blanks between are one fragment. */
function joinPieces(text: string, pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const previous = found.at(-1);
    const gap = previous ? text.slice(previous.end, piece.start) : 'x';
    if (previous && piece.start <= previous.end) previous.end = Math.max(previous.end, piece.end);
    else if (previous && previous.passage === piece.passage && gap.trim() === '') previous.end = piece.end;
    else found.push({ ...piece });
  }
  return found;
}

function inside({ passages }: ArticleView, { start, end, passage }: Piece): Range {
  const inner = passages[passage]?.inner;
  if (!inner) return { start, end };
  const cut = { start: Math.max(start, inner.start), end: Math.min(end, inner.end) };
  return cut.start < cut.end ? cut : { start, end };
}
