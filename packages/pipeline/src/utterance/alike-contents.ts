/**
 * Which attributions of different articles have contents that are alike: weighted by how rare each word is in the story,
 * so that the names that stand everywhere prove little. Found through an index of words, never by comparing all pairs.
 */
import type { Attribution, Span } from '@onrecord/schema';
import { FUNCTION_WORDS } from '../origin/lexicon/function-words.ts';
import type { StoryText } from '../story/story-text.ts';

/** Two attributions of different articles and how alike their contents are, 0 to 1. */
export interface AlikeContents {
  a: Attribution;
  b: Attribution;
  likeness: number;
}

/** All pairs with at least this likeness, in text order. */
export function alikeContents(texts: readonly StoryText[], least: number): AlikeContents[] {
  const rarity = rarityOf(texts);
  const contents = texts.flatMap((text) =>
    text.batch.attributions
      .filter(({ stance }) => stance !== 'silent')
      .map((attribution) => ({ attribution, text, words: contentWords(attribution.content, text) })),
  );
  const weightOf = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + rarity(word), 0);
  const weights = contents.map(({ words }) => weightOf(words));
  return pairsSharingWords(contents.map(({ words }) => words)).flatMap(([at, to]): AlikeContents[] => {
    const [left, right] = [contents[at], contents[to]];
    if (!left || !right || left.text.textId === right.text.textId) return [];
    const shared = [...left.words].filter((word) => right.words.has(word));
    const likeness = (2 * weightOf(shared)) / ((weights[at] ?? 0) + (weights[to] ?? 0) || 1);
    const isEnough = shared.length >= FEWEST_SHARED_WORDS && likeness >= least;
    return isEnough ? [{ a: left.attribution, b: right.attribution, likeness }] : [];
  });
}

/** Fewer words in common make no act: "will come", "is true". */
const FEWEST_SHARED_WORDS = 3;

/** A word in more contents than this leads to no candidate; it still counts once a rarer one does. */
const MOST_CONTENTS_OF_A_WORD = 40;

/** Endings differ ("visit", "visited"); six letters tell most English words apart. */
const STEM_LETTERS = 6;

function contentWords(content: readonly Span[], text: StoryText): Set<string> {
  const words = content.flatMap((span) =>
    text.sentences
      .filter(({ start, end }) => start < span.end && span.start < end)
      .flatMap((sentence) =>
        sentence.words.filter(({ start, end }) => start >= span.start && end <= span.end),
      ),
  );
  return new Set(words.filter(({ key }) => !FUNCTION_WORDS.has(key)).map(({ key }) => stemOf(key)));
}

function stemOf(key: string): string {
  return key.slice(0, STEM_LETTERS);
}

/** The logarithm of sentences over sentences with the word, as in the inverse document frequency of Spärck Jones (1972). */
function rarityOf(texts: readonly StoryText[]): (word: string) => number {
  const sentences = texts.flatMap((text) => text.sentences);
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of new Set(words.map(({ key }) => stemOf(key))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log((sentences.length + 1) / ((counts.get(word) ?? 0) + 0.5));
}

function pairsSharingWords(contents: readonly ReadonlySet<string>[]): [number, number][] {
  const byWord = new Map<string, number[]>();
  for (const [at, words] of contents.entries())
    for (const word of words) {
      const known = byWord.get(word);
      if (known) known.push(at);
      else byWord.set(word, [at]);
    }
  const pairs = new Set<number>();
  for (const indexes of byWord.values())
    if (indexes.length <= MOST_CONTENTS_OF_A_WORD)
      for (const [at, a] of indexes.entries())
        for (const b of indexes.slice(at + 1)) pairs.add(a * contents.length + b);
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / contents.length), pair % contents.length]);
}
