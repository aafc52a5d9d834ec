/**
 * Takes the picture of the README: the demonstration article with the longest chain of named links, as `pnpm start` shows it. Run it with
 * `pnpm screenshot`, and look at the picture before you commit it.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inCheckout } from './checkout.mjs';

/** Other ports than those of `pnpm start`, which may be running. */
const PORT = 3871;
const API_PORT = 4871;

/** Wide enough for text and margin side by side; read as it is on a page of a code host. */
const SIZE = { width: 1160, height: 600 };

/** A README should load at once. */
const MOST_BYTES = 200_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the chain is looked for in. */
const ATTRIBUTIONS = `query ($after: String) {
  attributions(first: 100, after: $after, sort: ARTICLE_ORDER) {
    pageInfo { hasNextPage endCursor }
    edges { node { id chain { actor { name } } article { id } } }
  }
}`;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: inCheckout('docs/screenshots/article.png') },
    'no-build': { type: 'boolean', default: false },
  },
});

const folder = await mkdtemp(join(tmpdir(), 'onrecord-screenshot-'));
const onrecord = start(join(folder, 'onrecord.db'));
try {
  await onrecord.ready;
  await photograph(await tellingPlace(), values.out);
  const { size } = await stat(values.out);
  console.log(`${values.out}: ${size} bytes`);
  if (size > MOST_BYTES)
    throw new Error(`The picture is larger than ${MOST_BYTES} bytes. Make SIZE smaller.`);
} finally {
  await onrecord.stop();
  await rm(folder, { recursive: true });
}

/** `pnpm start` over a database of its own. */
function start(database) {
  const options = ['--db', database, '--port', String(PORT), '--api-port', String(API_PORT)];
  const child = spawn(
    process.execPath,
    [inCheckout('scripts/start.mjs'), ...options, ...(values['no-build'] ? ['--no-build'] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (piece) => String(piece).includes('Onrecord is running') && resolve());
    ended.then((code) => reject(new Error(`"pnpm start" ended with ${code}; see above.`)));
  });
  return {
    ready,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The address of the attribution with the most links, each of them named; among equals the first one in its article. */
async function tellingPlace() {
  const attributions = [];
  for (let after = null; ; ) {
    const page = await ask(ATTRIBUTIONS, { after });
    attributions.push(...page.attributions.edges.map(({ node }) => node));
    if (!page.attributions.pageInfo.hasNextPage) break;
    after = page.attributions.pageInfo.endCursor;
  }
  const named = attributions.filter(({ chain }) => chain.every(({ actor }) => actor?.name));
  const [most] = named.sort((a, b) => b.chain.length - a.chain.length);
  if (!most) throw new Error('No chain of the demonstration story has a name for each of its links.');
  const slug = (id) => id.slice(id.indexOf(':') + 1);
  return `http://127.0.0.1:${PORT}/article/${slug(most.article.id)}?q=${slug(most.id)}`;
}

async function ask(query, variables) {
  const answer = await fetch(`http://127.0.0.1:${API_PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(`The server refused: ${errors[0].message}`);
  return data;
}

async function photograph(address, file) {
  const { chromium } = createRequire(inCheckout('apps/dashboard/package.json'))('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: FLAGS,
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const note = page.locator('section[data-selected="true"]');
    await note.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
