/** The texts of a story cut up once for all steps that compare wordings: article text only, boilerplate left out. */
import type { ArticleBatch, BlockRole, Range, Span } from '@onrecord/schema';
import { spanOf } from '@onrecord/schema';
import { type ComparableWord, comparableWords, quotedPassages, sentences, tokens } from '@onrecord/text';

/** A word with its place; `key` is the folded form in which words of two texts are compared. */
export interface Word extends Range {
  key: string;
  /** It is printed with a capital first letter. */
  isCapital: boolean;
}

/** A sentence of article text with its words. */
export interface StorySentence extends Range {
  words: Word[];
  /** The same words as copies are compared, cut once because a sentence meets many others. */
  comparable: readonly ComparableWord[];
  /** Words, marks left out, that stand between quotation marks in this sentence. */
  quotes: QuotedWords[];
}

/** A passage inside quotation marks, cut to one sentence, marks left out. */
export interface QuotedWords extends Range {
  words: Word[];
}

/** One article as the steps of the story see it. */
export interface StoryText {
  batch: ArticleBatch;
  articleId: string;
  textId: string;
  sentences: StorySentence[];
  /** The span of a range of this text. */
  span(range: Range): Span;
}

/** Reads the article text of a batch. */
export function readStoryText(batch: ArticleBatch): StoryText {
  const { id: textId, text } = batch.textVersion;
  return {
    batch,
    articleId: batch.article.id,
    textId,
    sentences: articleText(batch).flatMap((part) => sentencesOf(text, part)),
    span: (range) => spanOf(textId, text, range),
  };
}

const ARTICLE_TEXT: ReadonlySet<BlockRole> = new Set([
  'headline',
  'standfirst',
  'subhead',
  'body',
  'caption',
  'other',
]);

/** The stretches between blocks that are no article text; text outside of all blocks is body. */
function articleText({ textVersion: { text, blocks } }: ArticleBatch): Range[] {
  const others = blocks.filter(({ role }) => !ARTICLE_TEXT.has(role)).sort((a, b) => a.start - b.start);
  const parts: Range[] = [];
  let start = 0;
  for (const block of others) {
    if (block.start > start) parts.push({ start, end: block.start });
    start = Math.max(start, block.end);
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts;
}

function sentencesOf(text: string, part: Range): StorySentence[] {
  const quotes = quotedPassages(text, part);
  return sentences(text, part).map((sentence) => {
    const words = wordsOf(text, sentence);
    return {
      ...sentence,
      words,
      comparable: comparableWords(text, sentence),
      quotes: quotesOf(
        sentence,
        words,
        quotes.map(({ inner }) => inner),
      ),
    };
  });
}

function quotesOf(sentence: Range, words: readonly Word[], inners: readonly Range[]): QuotedWords[] {
  return inners
    .filter(({ start, end }) => start < sentence.end && sentence.start < end)
    .flatMap((inner) => {
      const range = { start: Math.max(inner.start, sentence.start), end: Math.min(inner.end, sentence.end) };
      const inside = words.filter(({ start, end }) => start >= range.start && end <= range.end);
      return inside.length ? [{ ...range, words: inside }] : [];
    });
}

/** Words and figures; a possessive ending and the hyphen inside a word make no difference. */
function wordsOf(text: string, range: Range): Word[] {
  return tokens(text, range)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ start, end }) => {
      const exact = text.slice(start, end);
      return { start, end, key: wordKey(exact), isCapital: /^\p{Lu}/u.test(exact) };
    })
    .filter(({ key }) => key !== '');
}

function wordKey(exact: string): string {
  return exact
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]/gu, '');
}
