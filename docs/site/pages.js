/** Every page of the site in the order of the navigation; a page that is not listed here stops the build. */
import { readdirSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} Page
 * @property {string} source Its file, from the root of the checkout.
 * @property {string} input Its file for the generator, from this folder's parent.
 * @property {string} url Where it stands on the site, from the site's root.
 * @property {string} title
 * @property {string} summary What the reader finds there, for the start page.
 *
 * @typedef {{title: string, pages: Page[]}} Group
 */

/** The root of the checkout. */
export const ROOT = new URL('../../', import.meta.url);

/** @type {readonly Group[]} */
export const groups = [
  {
    title: 'Begin',
    pages: [
      page('docs/index.md', 'Overview', 'What Onrecord is, and every page of this site.'),
      page('docs/getting-started.md', 'Getting started', 'Two commands, a first import, a first export.'),
      page('docs/concepts.md', 'Concepts', 'Attribution, chain, claim, origin, utterance, judgement, span.'),
    ],
  },
  {
    title: 'Use',
    pages: [
      page('docs/cli.md', 'Command line', 'Every command with its options, and the exit codes.'),
      page('docs/formats.md', 'Formats', 'What can be imported, and what can be exported.'),
      page('docs/graphql.md', 'GraphQL tour', 'Questions to the records, from simple to precise.'),
      page('docs/graphql-reference.md', 'GraphQL reference', 'Every query, mutation, type and field.'),
    ],
  },
  {
    title: 'Records',
    pages: [
      page('docs/records.md', 'Record types', 'Every record and each of its fields.'),
      page('docs/vocabulary.md', 'Vocabularies', 'Every word that a record may use, and what it means.'),
      page(
        'packages/schema/README.md',
        'The schema package',
        'The records in programs of your own: types, validation, anchoring, bundles.',
        'schema-package.md',
      ),
    ],
  },
  {
    title: 'Recipes',
    pages: [
      page(
        'docs/guides/annotate-a-corpus.md',
        'Annotate your own corpus',
        'From a folder of articles to records.',
      ),
      page(
        'docs/guides/map-columns.md',
        'Import a table',
        'Say which column of a CSV or JSON file holds what.',
      ),
      page(
        'docs/guides/run-a-server.md',
        'Run a server',
        'Rights, showing it to others, logs, health, back-up, upgrade.',
      ),
      page(
        'docs/guides/back-up-and-check.md',
        'Back up and check',
        'Snapshots, what the doctor proves, and what to do when something does not hold.',
      ),
      page('docs/guides/watch-a-feed.md', 'Watch a feed', 'Fetch the pages behind a feed as they appear.'),
      page(
        'docs/guides/verify-a-bundle.md',
        'Verify a bundle',
        'Check anybody’s records against their texts.',
      ),
      page('docs/guides/add-an-importer.md', 'Add an importer', 'Read one more file format.'),
      page('docs/guides/add-an-exporter.md', 'Add an exporter', 'Write one more file format.'),
      page(
        'docs/guides/add-a-relation.md',
        'Add a relation',
        'Read one more kind of tie between two actors.',
      ),
    ],
  },
  {
    title: 'Inside',
    pages: [
      page(
        'ARCHITECTURE.md',
        'Architecture',
        'How an article becomes a page, and where to add what.',
        'architecture.md',
      ),
      page('docs/quality.md', 'Quality figures', 'What was measured, on what, and with which command.'),
      page('docs/performance.md', 'Performance', 'Ratios to a ceiling, growth, and imports beside readers.'),
      page('docs/security.md', 'Security', 'What is kept out, what is promised, and what is not there yet.'),
      page('CONTRIBUTING.md', 'Contributing', 'How to set up, test and change it.', 'contributing.md'),
      page('STYLE.md', 'Style', 'Words, names, files, comments, errors, tests.', 'style.md'),
    ],
  },
  { title: 'Decisions', pages: decisions() },
];

/** What is shown in place of a page that does not exist. */
export const NOT_FOUND = page('docs/404.md', 'Not found', '');

/** The pages by their source. */
export const pages = new Map(groups.flatMap((group) => group.pages).map((one) => [one.source, one]));

/** Where a link to a folder leads: to its pages in the overview. */
export const folders = new Map([
  ['docs', 'index.html'],
  ['docs/decisions', 'index.html#decisions'],
  ['docs/guides', 'index.html#recipes'],
]);

/** The page that the generator reads from a file. @param {string} input */
export function pageAt(input) {
  const path = input.replace(/^\.\//, '');
  return [...pages.values(), NOT_FOUND].find((one) => one.input === path);
}

/** The pages before and after one. @param {Page} one */
export function neighboursOf(one) {
  const all = [...pages.values()];
  const at = all.indexOf(one);
  return at < 0 ? {} : { previous: all[at - 1], next: all[at + 1] };
}

/**
 * The way from one address of the site to another, so that the site works under any path, and as files.
 *
 * @param {string} from
 * @param {string} to
 */
export function relativeUrl(from, to) {
  // Shown under addresses of every depth, and by the server only.
  if (from === NOT_FOUND.url) return `/docs/${to}`;
  const up = from.replace(/^\//, '').split('/').length - 1;
  return '../'.repeat(up) + to;
}

/**
 * @param {string} source
 * @param {string} title
 * @param {string} summary
 * @param {string} input
 * @returns {Page}
 */
function page(source, title, summary, input = source.replace(/^docs\//, '')) {
  return { source, input, url: input.replace(/\.md$/, '.html'), title, summary };
}

/** They are numbered, and each begins with its number and its sentence. */
function decisions() {
  const folder = new URL('docs/decisions/', ROOT);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return names.sort().map((name) => {
    const [, title = name] = /^# (.+)$/m.exec(readFileSync(new URL(name, folder), 'utf8')) ?? [];
    return page(`docs/decisions/${name}`, title, '');
  });
}
