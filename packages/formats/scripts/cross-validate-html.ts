/**
 * Cross-validates the body classifier: no host is in both parts of a division. Each seed divides and learns anew.
 * Run: node scripts/cross-validate-html.ts [--data DIR] [--seeds 1,2,3] [--folds 7] [--worst 5]
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeBlocks, LEAST_PROBABILITY } from '../src/import/html/body-classifier.ts';
import { HEADINGS } from '../src/import/html/element-kinds.ts';
import { readPages, type Shares, scoreOf, sharesOf } from './article-pages.ts';
import { foldsByHost, learnBody } from './body-learner.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import { type BenchmarkPage, labelPage } from './labelled-pages.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(CORPORA_FOLDER, 'article-html') },
    seeds: { type: 'string', default: '1,2,3' },
    folds: { type: 'string', default: '7' },
    worst: { type: 'string', default: '0' },
  },
});

const pages = readPages(values.data).map(labelPage);
const f1s: number[] = [];
for (const seed of values.seeds.split(',').map(Number)) {
  const judged = new Map<BenchmarkPage, number[]>();
  for (const fold of foldsByHost(pages, Number(values.folds), seed)) {
    const models = learnBody(
      pages.filter((page) => !fold.includes(page)),
      seed,
    );
    for (const page of fold) judged.set(page, judgeBlocks(page.view, models).probabilities);
  }
  print(seed, judged);
}
const mean = f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length;
const deviation = Math.sqrt(f1s.reduce((sum, f1) => sum + (f1 - mean) ** 2, 0) / f1s.length);
console.log(`F1 over ${f1s.length} divisions: ${mean.toFixed(4)} ± ${deviation.toFixed(4)}`);

function print(seed: number, judged: ReadonlyMap<BenchmarkPage, number[]>): void {
  for (const least of [0.4, LEAST_PROBABILITY, 0.7]) {
    const { f1, precision, recall } = scoreOf(pages.map((page) => sharesFor(page, judged, least)));
    const bare = scoreOf(pages.map((page) => sharesFor(page, judged, least, false)));
    if (least === LEAST_PROBABILITY) f1s.push(f1);
    console.log(
      `seed ${seed}  from ${least}  F1 ${f1.toFixed(4)}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}; without subheads F1 ${bare.f1.toFixed(4)}  precision ${bare.precision.toFixed(4)}`,
    );
  }
  const worst = pages
    .map((page) => ({ page, shares: sharesFor(page, judged, LEAST_PROBABILITY) }))
    .sort((a, b) => a.shares.tp - b.shares.tp)
    .slice(0, Number(values.worst));
  for (const { page, shares } of worst)
    console.log(
      `  ${page.url} right ${shares.tp.toFixed(2)} too much ${shares.fp.toFixed(2)} missing ${shares.fn.toFixed(2)}`,
    );
}

function sharesFor(
  page: BenchmarkPage,
  judged: ReadonlyMap<BenchmarkPage, number[]>,
  least: number,
  withSubheads = true,
): Shares {
  const { texts, page: rendered } = page.view;
  const isHeading = (index: number) => HEADINGS.has(rendered.blocks[index]?.box.line.tag ?? '');
  const said = texts.filter(
    (_, index) => (judged.get(page)?.[index] ?? 0) > least && (withSubheads || !isHeading(index)),
  );
  return sharesOf(page.gold, said.join('\n'));
}
