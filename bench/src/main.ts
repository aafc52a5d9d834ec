/** `pnpm bench`: runs benchmarks, prints what they found, and writes it to files. */
import { parseArgs } from 'node:util';
import { archiveDatabase } from './archive/database.ts';
import type { Benchmark, Settings } from './benchmark.ts';
import { benchmarks } from './benchmarks/index.ts';
import { writeReport } from './report/files.ts';
import { commitNow, loadNow, machineNow, type Results } from './report/results.ts';
import { textTable } from './report/table.ts';
import { verdictTable } from './report/verdicts.ts';
import { versionsNow } from './report/versions.ts';

const HELP = `pnpm bench [name...] [options]

Benchmarks: ${benchmarks.map(({ name, isOptional }) => (isOptional ? `${name} (only when named)` : name)).join(', ')}

  --articles 1000,10000,100000   sizes of the archives
  --rounds 5                     rounds of which the smallest cost counts
  --json FILE                    where the figures are written besides bench/data/results.json
  --docs                         write docs/performance.md from them
  --quick                        1,000 articles and short rounds: shows that it works, and no more
`;

const FULL = {
  articles: '1000,10000,100000',
  rounds: 5,
  roundMs: 1_000,
  warmUpMs: 4_000,
  warmUpRequests: 400,
};
const QUICK = { articles: '1000', rounds: 2, roundMs: 300, warmUpMs: 500, warmUpRequests: 60 };

const { values: options, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    articles: { type: 'string' },
    rounds: { type: 'string' },
    json: { type: 'string' },
    docs: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) process.stdout.write(HELP);
else await main();

async function main(): Promise<void> {
  const settings = settingsOf();
  const results: Results = {
    date: new Date().toISOString(),
    commit: commitNow(),
    machine: machineNow(),
    versions: versionsNow(),
    command: commandOf(settings),
    articles: settings.articles,
    rounds: settings.rounds,
    seconds: 0,
    benchmarks: [],
  };
  const start = performance.now();
  for (const { name, title, method, run } of chosen()) {
    settings.say(`\n${title}`);
    const findings = await run(settings);
    results.benchmarks.push({ name, title, method, ...findings });
    for (const table of findings.tables) print(`\n${textTable(table)}\n`);
    for (const note of findings.notes) print(`\n${note}\n`);
  }
  results.seconds = (performance.now() - start) / 1000;
  results.machine.loadAfter = loadNow();
  print(`\n${textTable(verdictTable(results.benchmarks))}\n`);
  const written = writeReport(results, { json: options.json ?? null, docs: options.docs });
  settings.say(`\n${Math.round(results.seconds)} s. Written: ${written.join(', ')}`);
}

function chosen(): Benchmark[] {
  const unknown = names.find((name) => !benchmarks.some((benchmark) => benchmark.name === name));
  if (unknown !== undefined) throw new Error(`There is no benchmark "${unknown}".\n\n${HELP}`);
  return benchmarks.filter(({ name, isOptional }) => (names.length > 0 ? names.includes(name) : !isOptional));
}

function settingsOf(): Settings {
  const preset = options.quick ? QUICK : FULL;
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  return {
    articles: numbersIn('--articles', options.articles ?? preset.articles).sort((a, b) => a - b),
    rounds: numbersIn('--rounds', options.rounds ?? String(preset.rounds))[0] as number,
    roundMs: preset.roundMs,
    warmUpMs: preset.warmUpMs,
    warmUpRequests: preset.warmUpRequests,
    archive: async (articles) => {
      const { file, articlesPerSecond } = await archiveDatabase(articles, say);
      if (articlesPerSecond) say(`  made in ${Math.round(articles / articlesPerSecond)} s`);
      return file;
    },
    say,
  };
}

/** What gives the same figures again, without the files of this machine. */
function commandOf({ articles, rounds }: Settings): string {
  const length = options.quick ? ['--quick'] : [];
  return ['pnpm bench', ...names, ...length, `--articles ${articles}`, `--rounds ${rounds}`].join(' ');
}

function numbersIn(option: string, list: string): number[] {
  const numbers = list.split(',').map(Number);
  if (numbers.every((number) => Number.isInteger(number) && number > 0)) return numbers;
  throw new Error(`${option} takes whole numbers above 0, such as 1000,10000; "${list}" is none.`);
}

function print(text: string): void {
  process.stdout.write(text);
}
