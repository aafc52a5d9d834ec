/**
 * Prints which words are cues in PolNeAR train: `part lemma cues occurrences`, the words that the cue lexicon is chosen from.
 * Run: node scripts/cue-candidates.ts [--data DIR] [--least N] [--share S]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import { polnearFolder, readSplit } from './polnear.ts';

interface Word {
  start: number;
  tag: string;
  lemma: string;
}

const AUXILIARIES = new Set(['be', 'have', 'do', 'get', 'go', 'keep', 'begin', 'start', 'come']);

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: CORPORA_FOLDER },
    least: { type: 'string', default: '2' },
    share: { type: 'string', default: '0.04' },
  },
});
const folder = polnearFolder(values.data);
if (!folder) console.log(`No PolNeAR in ${values.data}: nothing to count.`);
else count(folder);

function count(directory: string): void {
  const words = lemmas(directory);
  const seen = new Map<string, { cues: number; all: number }>();
  const of = (key: string) => {
    const known = seen.get(key) ?? { cues: 0, all: 0 };
    seen.set(key, known);
    return known;
  };
  for (const { id, gold } of readSplit(directory, 'train')) {
    const list = words.get(`train/${id}`) ?? [];
    for (const word of list) if (partOf(word)) of(`${partOf(word)} ${word.lemma.toLowerCase()}`).all++;
    for (const { cue } of gold) {
      const inside = list.filter(({ start }) =>
        cue.some((range) => range.start <= start && start < range.end),
      );
      const head = ['v', 'n', 'j', 'r']
        .map((part) => inside.find((word) => partOf(word) === part))
        .find(Boolean);
      if (head) of(`${partOf(head)} ${head.lemma.toLowerCase()}`).cues++;
    }
  }
  const lines = [...seen]
    .filter(
      ([key, { cues, all }]) =>
        cues >= Number(values.least) && cues / all >= Number(values.share) && /^. [a-z-]+$/.test(key),
    )
    .map(([key, { cues, all }]) => `${key} ${cues} ${all}`);
  console.log(lines.sort().join('\n'));
}

function partOf({ tag, lemma }: Word): string {
  if (tag.startsWith('VB')) return AUXILIARIES.has(lemma) ? '' : 'v';
  if (tag === 'NN' || tag === 'NNS') return 'n';
  if (tag.startsWith('JJ')) return 'j';
  return tag === 'RB' ? 'r' : '';
}

function lemmas(directory: string): Map<string, Word[]> {
  const lines = gunzipSync(readFileSync(path.join(directory, 'train-deps.tsv.gz')))
    .toString('utf8')
    .split('\n');
  const byArticle = new Map<string, Word[]>();
  let words: Word[] = [];
  for (const line of lines) {
    if (line.startsWith('# doc ')) {
      words = [];
      byArticle.set(line.slice('# doc '.length).trim(), words);
    }
    const [start, , , tag, lemma] = line.split('\t');
    if (tag !== undefined && lemma !== undefined) words.push({ start: Number(start), tag, lemma });
  }
  return byArticle;
}
