/** Which words of a passage prove something: no function words, no names, nothing inside a stock phrase. */
import type { Word } from '../story/story-text.ts';
import { FUNCTION_WORDS } from './lexicon/function-words.ts';
import { STOCK_PHRASES } from './lexicon/stock-phrases.ts';

/** The telling words of a passage, folded, each once. A capital at the very beginning may be that of the sentence. */
export function tellingWords(words: readonly Word[]): Set<string> {
  const stock = stockWords(words);
  const telling = words.filter(
    ({ key, isCapital }, at) =>
      (!isCapital || at === 0) && !/\p{N}/u.test(key) && !FUNCTION_WORDS.has(key) && !stock.has(at),
  );
  return new Set(telling.map(({ key }) => key));
}

/** Indexes of the words that stand in a stock phrase. */
function stockWords(words: readonly Word[]): Set<number> {
  const folded = words.map(({ key }) => key).join(' ');
  const inside = new Set<number>();
  for (const phrase of STOCK_PHRASES)
    for (const match of folded.matchAll(phrase)) {
      const from = wordsBefore(folded, match.index);
      const to = wordsBefore(folded, match.index + match[0].length);
      for (let at = from; at <= to; at += 1) inside.add(at);
    }
  return inside;
}

function wordsBefore(folded: string, offset: number): number {
  return folded.slice(0, offset).split(' ').length - 1;
}
