/** `onrecord watch`: feeds are looked at again and again, and what is new is imported. */
import { MIN_EVERY_MS } from '@onrecord/fetch';
import { type Command, InvalidArgumentError } from 'commander';
import { lazyFetcher } from '../ingest/lazy-fetcher.ts';
import { usableTitle } from '../ingest/story-title.ts';
import { watch } from '../watch/watch.ts';
import { isAddress } from './article-files.ts';
import { databaseFile, openDatabase } from './database-file.ts';
import { CommandError, type ExitCode } from './exit-code.ts';
import { onInterruption } from './interruption.ts';
import { note, printLine } from './output.ts';

/** Adds the command to the program. */
export function addWatchCommand(program: Command, end: (code: ExitCode) => void): void {
  program
    .command('watch')
    .summary('import what is new in feeds, again and again')
    .description(
      'Looks at feeds (RSS, Atom, JSON Feed) until Ctrl-C and imports the pages of new items into one story. A feed that fails is asked less and less often, at least once a day. What was seen is kept in the database, so that a later watch goes on where this one ended.',
    )
    .argument('<feed...>', 'addresses of feeds')
    .option(
      '--every <time>',
      'time between two looks at a feed, such as 90s, 15m, 2h or 1d (default: 15m)',
      everyOf,
    )
    .option(
      '--story <title>',
      'the story that the articles join (default: a new one, named by its first headline)',
      titleOf,
    )
    .option('--once', 'look once at each feed and end, for cron')
    .option('--db <file>', 'the database (default: ONRECORD_DB, else data/onrecord.db in the checkout)')
    .addHelpText('after', EXAMPLES)
    .action(async (feeds: string[], options: WatchCommandOptions) =>
      end(await watchFeedsInto(feeds, options)),
    );
}

interface WatchCommandOptions {
  every?: number;
  story?: string;
  once?: boolean;
  db?: string;
}

const MINUTE = 60_000;

/** News is seen the same quarter of an hour, and four requests in an hour are little for a site. */
const DEFAULT_EVERY_MS = 15 * MINUTE;

const UNITS: Record<string, number> = { s: 1000, m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };

const EXAMPLES = `
Examples:
  $ pnpm onrecord watch https://example.org/news/feed.xml --every 15m --story "Harbour strike"
  $ pnpm onrecord watch https://example.org/a.xml https://example.com/b.json --once

Requests name this program and, with ONRECORD_CONTACT, your address of mail or web, so that a site can ask you to stop.`;

async function watchFeedsInto(
  feeds: readonly string[],
  { every = DEFAULT_EVERY_MS, story, once, db }: WatchCommandOptions,
): Promise<ExitCode> {
  const wrong = feeds.find((feed) => !isAddress(feed));
  if (wrong)
    throw new CommandError(
      2,
      `${wrong} is no address. Give one that begins with http:// or https://; files are for "import".`,
    );
  const store = await openDatabase(databaseFile(db));
  const fetcher = lazyFetcher();
  const interruption = onInterruption(() =>
    note('Stopping after this article. Ctrl-C again leaves at once.'),
  );
  try {
    const { failed } = await watch({
      feeds,
      store,
      fetcher,
      story: { title: story },
      everyMs: every,
      isOnce: once,
      signal: interruption.signal,
      say: (line) => void printLine(`${new Date().toISOString()}  ${line}`),
    });
    if (interruption.signal.aborted) return once ? 130 : 0;
    return failed > 0 ? 1 : 0;
  } finally {
    interruption.release();
    await fetcher.close();
    await store.close();
  }
}

/** Milliseconds. Throws an InvalidArgumentError that says how a time is written. */
export function everyOf(typed: string): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(typed.trim()) ?? [];
  const every = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (every >= MIN_EVERY_MS && every <= 30 * 24 * 60 * MINUTE) return every;
  throw new InvalidArgumentError('Write a time from 60s to 30d, such as 90s, 15m, 2h or 1d.');
}

function titleOf(typed: string): string | undefined {
  try {
    return usableTitle(typed);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}
