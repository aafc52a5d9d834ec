/** One sentence with all that the rules ask about it: words, tags, tree and quotation marks. */
import type { Range } from '@onrecord/schema';
import { type QuotedPassage, quotedPassages, type Token } from '@onrecord/text';
import type { Dependency, Relation } from './dependency.ts';
import { dependencies } from './dependency-parser.ts';
import { hashText } from './hashed-weights.ts';
import { partsOfSpeech } from './part-of-speech.ts';
import type { TaggerArticle } from './tagger.ts';
import { TAGS, type Tag } from './tags.ts';

/** A sentence of an article; every list has one entry a token. */
export interface SentenceView extends Range {
  tokens: readonly Token[];
  /** Small letters. */
  words: readonly string[];
  wordHashes: readonly number[];
  tags: readonly Tag[];
  tagNumbers: readonly number[];
  tree: readonly Dependency[];
  children: readonly (readonly number[])[];
  /** First and last token of what hangs on each token. */
  low: readonly number[];
  high: readonly number[];
  /** Number of the quoted passage of the article that holds the token (its marks too), -1 outside. */
  passage: readonly number[];
  /** Number of the paragraph of the article. */
  paragraph: number;
}

/** An article with its sentences read. */
export interface ArticleView {
  text: string;
  passages: readonly QuotedPassage[];
  sentences: readonly SentenceView[];
}

/** Stands for the tag of a word outside of the sentence; above all tag numbers. */
export const NO_TAG = 40;

/** Reads the sentences of an article. */
export function viewArticle(article: TaggerArticle): ArticleView {
  const passages = quotedPassages(article.text);
  const sentences: SentenceView[] = [];
  let at = 0;
  let paragraph = 0;
  let passage = 0;
  for (const { start, end } of article.sentences) {
    while ((article.paragraphs[paragraph]?.end ?? Number.POSITIVE_INFINITY) <= start) paragraph++;
    while (at < article.tokens.length && (article.tokens[at]?.start ?? 0) < start) at++;
    while ((passages[passage]?.outer.end ?? Number.POSITIVE_INFINITY) <= start) passage++;
    const from = at;
    while (at < article.tokens.length && (article.tokens[at]?.end ?? 0) <= end) at++;
    for (let part = from; part < at; part += LONGEST) {
      const tokens = article.tokens.slice(part, Math.min(at, part + LONGEST));
      sentences.push(viewSentence(tokens, paragraph, passages, passage));
    }
  }
  return { text: article.text, passages, sentences };
}

/** The child of `head` with this relation, -1 when there is none. */
export function childOf(sentence: SentenceView, head: number, relation: Relation): number {
  for (const child of sentence.children[head] ?? [])
    if (sentence.tree[child]?.relation === relation) return child;
  return -1;
}

/** Longer runs without a full stop are tables or broken text; cut, so that time stays linear. */
const LONGEST = 200;

function viewSentence(
  tokens: readonly Token[],
  paragraph: number,
  passages: readonly QuotedPassage[],
  firstPassage: number,
): SentenceView {
  const texts = tokens.map(({ text }) => plain(text));
  const words = texts.map((text) => text.toLowerCase());
  const tags = partsOfSpeech(texts);
  const tree = dependencies(texts, tags);
  const children: number[][] = tokens.map(() => []);
  for (const [at, { head }] of tree.entries()) children[head]?.push(at);
  const { low, high } = extents(tree);
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    tokens,
    words,
    wordHashes: words.map((word) => hashText(word, 31)),
    tags,
    tagNumbers: tags.map((tag) => TAGS.indexOf(tag)),
    tree,
    children,
    low,
    high,
    passage: passageNumbers(tokens, passages, firstPassage),
    paragraph,
  };
}

/** Curly marks and long dashes as the typewriter has them, as in the texts that the weights were learned from. */
function plain(text: string): string {
  return text.replace(/[‘’‛]/g, "'").replace(/[“”„]/g, '"').replace(/[–—―]/g, '-');
}

function extents(tree: readonly Dependency[]): { low: number[]; high: number[] } {
  const low = tree.map((_, at) => at);
  const high = tree.map((_, at) => at);
  for (let at = 0; at < tree.length; at++) {
    let above = tree[at]?.head ?? -1;
    for (let steps = 0; above >= 0 && steps < tree.length; steps++) {
      if ((low[above] ?? 0) > at) low[above] = at;
      if ((high[above] ?? 0) < at) high[above] = at;
      above = tree[above]?.head ?? -1;
    }
  }
  return { low, high };
}

function passageNumbers(
  tokens: readonly Token[],
  passages: readonly QuotedPassage[],
  first: number,
): number[] {
  let number = first;
  return tokens.map(({ start, end }) => {
    while ((passages[number]?.outer.end ?? Number.POSITIVE_INFINITY) <= start) number++;
    const passage = passages[number];
    return passage && passage.outer.start <= start && end <= passage.outer.end ? number : -1;
  });
}
