/** In which words two places of one passage differ, as a reader would mark them up. */
import { align } from './alignment.ts';
import type { Place } from './passage-link.ts';

/** The differing words of each further place beside those of the first one: `“harbour wall” / “wall”`, each once. */
export function differencesOf([reference, ...others]: readonly Place[]): string[] {
  if (!reference) return [];
  return [...new Set(others.flatMap((other) => between(reference, other)))];
}

function between(a: Place, b: Place): string[] {
  const { pairs } = align(a.words, b.words);
  const bounds = [{ a: -1, b: -1 }, ...pairs, { a: a.words.length, b: b.words.length }];
  return bounds.slice(1).flatMap((next, at) => {
    const before = bounds[at] ?? { a: -1, b: -1 };
    const [left, right] = [wordsOf(a, before.a + 1, next.a), wordsOf(b, before.b + 1, next.b)];
    return left === right ? [] : [`${left} / ${right}`];
  });
}

function wordsOf({ text, words }: Place, from: number, to: number): string {
  const [head, tail] = [words[from], words[to - 1]];
  if (!head || !tail || from >= to) return '∅';
  return `“${text.batch.textVersion.text.slice(head.start, tail.end)}”`;
}
