/**
 * Runs the rule tagger over a split of PolNeAR and prints the scorer's table and the speed.
 * Run: node scripts/score-polnear.ts [--data DIR] [--split dev|train] [--out FILE] [--least C]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ruleTagger, tagArticle } from '../src/attribution/tagger/rule-tagger.ts';
import type { TaggedAttribution } from '../src/attribution/tagger/tagger.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import { polnearFolder, readSplit } from './polnear.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: CORPORA_FOLDER },
    split: { type: 'string', default: 'dev' },
    out: { type: 'string' },
    least: { type: 'string' },
  },
});
const folder = polnearFolder(values.data);
if (!folder) console.log(`No PolNeAR in ${values.data}: nothing scored. Name the folder with --data DIR.`);
else await score(folder, values.split);

async function score(directory: string, split: string): Promise<void> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'polnear-'));
  const file = values.out ?? path.join(scratch, 'predictions.jsonl');
  const articles = readSplit(directory, split);
  await ruleTagger.tag(articles.slice(0, 5).map(({ article }) => article));
  const begin = process.cpuUsage();
  const lines: string[] = [];
  let words = 0;
  for (const { id, article } of articles) {
    const tagging = values.least
      ? tagArticle(article, Number(values.least))
      : (await ruleTagger.tag([article]))[0];
    lines.push(JSON.stringify({ id, attributions: (tagging?.attributions ?? []).map(pairs) }));
    words += article.tokens.filter(({ kind }) => kind === 'word').length;
  }
  const seconds = cpuSeconds(begin);
  writeFileSync(file, `${lines.join('\n')}\n`);
  const scorer = path.join(directory, '..', 'score-polnear.mjs');
  spawnSync(process.execPath, [scorer, '--gold', path.join(directory, split), '--pred', file], {
    stdio: 'inherit',
  });
  console.log(
    `${(articles.length / seconds).toFixed(1)} articles/s of ${Math.round(words / articles.length)} words, ${(words / 700 / seconds).toFixed(1)} articles/s of 700 words (a second of processor time, tagging only)`,
  );
  rmSync(scratch, { recursive: true });
}

function cpuSeconds(begin: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}

function pairs({ source, cue, content, confidence }: TaggedAttribution) {
  const list = (ranges: { start: number; end: number }[]) => ranges.map(({ start, end }) => [start, end]);
  return { source: list(source), cue: list(cue), content: list(content), confidence };
}
