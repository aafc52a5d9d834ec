/** Which blocks of a page are its article, found by aligning the words of the page with those of the gold body. */
import { wordsOf } from './article-pages.ts';

/** For each block the share of its words that the gold body holds in the same order; -1 for a block without words. */
export function goldShares(blocks: readonly string[], articleBody: string): number[] {
  const gold = wordsOf(articleBody);
  const words = blocks.map(wordsOf);
  const owners = words.flatMap((list, index) => list.map(() => index));
  const aligned = alignedWords(words.flat(), gold);
  const hits = blocks.map(() => 0);
  for (const at of aligned) hits[owners[at] as number] = (hits[owners[at] as number] ?? 0) + 1;
  return blocks.map((_, index) =>
    words[index]?.length ? (hits[index] ?? 0) / (words[index]?.length ?? 1) : -1,
  );
}

const UP = 1;
const LEFT = 2;
const MATCH = 4;

/** A word that follows on a matched one is worth more than a word alone, so that runs stay together. */
const ALONE = 1;
const FOLLOWING = 4;

/** Positions in `page` of the best alignment with `gold`, both in order. */
function alignedWords(page: readonly string[], gold: readonly string[]): number[] {
  const ids = new Map<string, number>();
  const idsOf = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
  const [a, b] = [idsOf(page), idsOf(gold)];
  const width = b.length + 1;
  const moves = new Uint8Array((a.length + 1) * width);
  let best = new Int32Array(width);
  let runs = new Int32Array(width);
  for (let i = 1; i <= a.length; i += 1) {
    const nextBest = new Int32Array(width);
    const nextRuns = new Int32Array(width).fill(-1);
    for (let j = 1; j < width; j += 1) {
      const up = best[j] as number;
      const left = nextBest[j - 1] as number;
      let value = Math.max(up, left);
      let move = up >= left ? UP : LEFT;
      if (a[i - 1] === b[j - 1]) {
        const alone = (best[j - 1] as number) + ALONE;
        const run = (runs[j - 1] as number) > 0 ? (runs[j - 1] as number) + FOLLOWING : -1;
        nextRuns[j] = Math.max(alone, run);
        if (run >= alone) move |= 8;
        if ((nextRuns[j] as number) > value) {
          value = nextRuns[j] as number;
          move = MATCH | (move & 8);
        }
      }
      nextBest[j] = value;
      moves[i * width + j] = move;
    }
    best = nextBest;
    runs = nextRuns;
  }
  return traced(moves, a.length, width);
}

function traced(moves: Uint8Array, height: number, width: number): number[] {
  const aligned: number[] = [];
  let [i, j] = [height, width - 1];
  let inRun = false;
  while (i > 0 && j > 0) {
    const move = moves[i * width + j] as number;
    if (inRun || move & MATCH) {
      aligned.push(i - 1);
      inRun = (move & 8) !== 0;
      i -= 1;
      j -= 1;
    } else if (move & UP) i -= 1;
    else j -= 1;
  }
  return aligned;
}
