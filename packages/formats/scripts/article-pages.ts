/** The pages of the article extraction benchmark, their gold bodies, and the benchmark's own measure. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CORPORA_FOLDER } from './corpora-folder.ts';

/** A page with the text that people marked as its article. */
export interface ArticlePage {
  id: string;
  url: string;
  articleBody: string;
  html: string;
}

/** Shares of a page's 4-grams: said and in the gold, said and not, in the gold and not said. They sum to 1. */
export interface Shares {
  tp: number;
  fp: number;
  fn: number;
}

/** Means over pages. */
export interface Score {
  f1: number;
  precision: number;
  recall: number;
}

/** Reads the pages; ends the program with a clear message when they are not there. */
export function readPages(folder: string = join(CORPORA_FOLDER, 'article-html')): ArticlePage[] {
  const file = join(folder, 'pages.jsonl.gz');
  if (!existsSync(file)) {
    console.error(`${file} is not there. Give the folder of the benchmark's pages with --data DIR.`);
    process.exit(2);
  }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ArticlePage);
}

/** The words of a text as the benchmark counts them. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** The benchmark's measure of one page: shingles of four words, counted with repetitions. */
export function sharesOf(gold: string, said: string): Shares {
  const [wanted, found] = [shingles(wordsOf(gold)), shingles(wordsOf(said))];
  let [tp, fp, fn] = [0, 0, 0];
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const [w, f] = [wanted.get(key) ?? 0, found.get(key) ?? 0];
    tp += Math.min(w, f);
    fp += Math.max(0, f - w);
    fn += Math.max(0, w - f);
  }
  const sum = tp + fp + fn || 1;
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

/** Mean precision and mean recall, and the F1 of the means. */
export function scoreOf(shares: readonly Shares[]): Score {
  const precisions = shares.map(({ tp, fp, fn }) =>
    fp === 0 && fn === 0 ? 1 : tp + fp === 0 ? 0 : tp / (tp + fp),
  );
  const recalls = shares.map(({ tp, fp, fn }) =>
    fp === 0 && fn === 0 ? 1 : tp + fn === 0 ? 0 : tp / (tp + fn),
  );
  const [precision, recall] = [meanOf(precisions), meanOf(recalls)];
  return { f1: (2 * precision * recall) / (precision + recall || 1), precision, recall };
}

/** The mean of some numbers; 0 of none. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

const SHINGLE = 4;

function shingles(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const size = Math.min(SHINGLE, words.length);
  for (let at = 0; size > 0 && at + size <= words.length; at += 1) {
    const key = words.slice(at, at + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
