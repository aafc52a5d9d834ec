/**
 * Keeps the demonstration story honest: every difficulty that story.json promises must really stand in the
 * articles, and no article may repeat the coverage of real outlets about the same event.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharedRuns } from './shared-runs.ts';

type Holding = { feature: string; why: string; files: string[]; exact: string[] };
type DemoOutlet = { file: string; name: string; stated: boolean; published: string };
type DemoStory = {
  title: string;
  demonstration: boolean;
  articles: string[];
  outlets: DemoOutlet[];
  agency: string;
  holds: Holding[];
};

const NOTICE = 'Demonstration text: this outlet does not exist. Written for Onrecord.';
/** Short enough to be read in two minutes, long enough to hold several attributions; furniture included. */
const WORDS = { least: 250, most: 430 };
/** Ten words in a row are a copied sentence; shorter runs are names, titles and stock phrases. */
const COPIED_RUN = 10;
/** A run of this many words in two articles is agency copy; the quote that drifts shares one of 9. */
const WIRE_RUN = 12;

const articlesUrl = new URL('./articles/', import.meta.url);
/** Real coverage of the same event, kept beside the checkout and never in it. */
const seedsUrl = new URL('../../shared/seeds/', import.meta.url);
const hasSeeds = existsSync(seedsUrl);

const story = JSON.parse(readFileSync(new URL('./story.json', import.meta.url), 'utf8')) as DemoStory;
const texts = new Map(story.articles.map((file) => [file, readFileSync(new URL(file, articlesUrl), 'utf8')]));

describe('the demonstration story', () => {
  it('names exactly the articles that lie in its folder, in order', () => {
    expect(story.demonstration).toBe(true);
    expect(story.articles).toEqual(readdirSync(articlesUrl).sort());
    expect(story.outlets.map((outlet) => outlet.file)).toEqual(story.articles);
    expect(new Set(story.outlets.map((outlet) => outlet.name)).size).toBe(5);
  });

  it.each(story.articles)('says once in %s that it is demonstration text', (file) => {
    expect(textOf(file).split(NOTICE)).toHaveLength(2);
  });

  it.each(story.articles)('keeps %s short, with one paragraph a line and LF line ends', (file) => {
    const words = textOf(file).match(/\S+/gu)?.length ?? 0;
    expect(words).toBeGreaterThanOrEqual(WORDS.least);
    expect(words).toBeLessThanOrEqual(WORDS.most);
    expect(textOf(file)).not.toMatch(/\r|\n\n\n|[ \t]\n/u);
  });

  it.each(story.outlets)(
    'lets a careful reader find $name in its article, or leaves it unstated',
    (outlet) => {
      expect(textOf(outlet.file).includes(outlet.name)).toBe(outlet.stated);
    },
  );

  it.each(story.outlets)('prints the day and year of $published in the article of $name', (outlet) => {
    const day = Number(outlet.published.slice(-2));
    const monthFirst = new RegExp(`Sept(?:\\.|ember) ${day}, 2023`, 'u');
    const dayFirst = new RegExp(`\\b${day} September 2023`, 'u');
    const text = textOf(outlet.file);
    expect(monthFirst.test(text) || dayFirst.test(text)).toBe(true);
  });
});

describe('what the demonstration story holds', () => {
  it.each(story.holds)(
    '$feature: every snippet stands in a named file, every named file has one',
    (holding) => {
      const unfound = holding.exact.filter(
        (exact) => !holding.files.some((file) => textOf(file).includes(exact)),
      );
      const empty = holding.files.filter(
        (file) => !holding.exact.some((exact) => textOf(file).includes(exact)),
      );
      expect({ unfound, empty }).toEqual({ unfound: [], empty: [] });
    },
  );

  it('shares one passage of several sentences between two outlets, and no other', () => {
    const { files, exact } = holding('shared-passage');
    const [passage = ''] = exact;
    expect(files.map((file) => textOf(file).includes(passage))).toEqual([true, true]);
    expect(passage.match(/[.!?](?=\s)/gu)?.length).toBeGreaterThanOrEqual(2);
    expect(pairsThatShare(WIRE_RUN)).toEqual([files]);
  });

  it('keeps the credit of the shared passage in one outlet and drops it in the other', () => {
    const { files, exact } = holding('shared-passage');
    const endings = files.map((file) => lineWith(textOf(file), exact[0] ?? '').split(exact[0] ?? '')[1]);
    expect(endings.map((ending) => ending?.includes(story.agency))).toEqual([true, false]);
    expect(files.map((file) => textOf(file).includes(story.agency))).toEqual([true, false]);
  });

  it('spells each name in one way within an article and in two ways across the story', () => {
    for (const [one, other] of [
      ['spelling-jong-un', 'spelling-jong-un-hyphen'],
      ['spelling-sergei', 'spelling-sergey'],
    ] as const) {
      for (const [here, there] of [
        [holding(one), holding(other)],
        [holding(other), holding(one)],
      ] as const) {
        const strays = here.files.filter((file) => textOf(file).includes(there.exact[0] ?? ''));
        expect(strays).toEqual([]);
      }
    }
  });

  it('publishes what overtakes a plan on a later day than the plan', () => {
    const dayOf = (file: string) => story.outlets.find((outlet) => outlet.file === file)?.published ?? '';
    const lastPlan = holding('planned').files.map(dayOf).sort().at(-1) ?? '';
    const firstFact = holding('overtaken').files.map(dayOf).sort()[0] ?? '';
    expect(lastPlan < firstFact).toBe(true);
  });

  it('keeps its combining accent apart from the letter and its emoji as surrogate pairs', () => {
    const accented = textOf(holding('combining-mark').files[0] ?? '');
    expect(accented.normalize('NFC').length).toBeLessThan(accented.length);
    for (const file of holding('emoji').files) expect(textOf(file)).toMatch(/[\u{1F300}-\u{1FAFF}]/u);
  });
});

describe('the demonstration story beside real coverage', () => {
  if (!hasSeeds) console.info('Left out: no ../shared/seeds beside the checkout to compare the story with.');

  it.skipIf(!hasSeeds).each(story.articles)('shares no run of ten words with %s', (file) => {
    const seeds = readdirSync(seedsUrl).filter((name) => name.endsWith('.txt'));
    expect(seeds.length).toBeGreaterThan(0);
    for (const seed of seeds) {
      const coverage = readFileSync(new URL(seed, seedsUrl), 'utf8');
      expect(sharedRuns(textOf(file), coverage, COPIED_RUN)).toEqual([]);
    }
  });
});

describe('sharedRuns', () => {
  it('finds a run across case, punctuation and line ends, and none that is a word shorter', () => {
    const printed = 'The ferry left Oskarholm at noon, the harbour master said.';
    const reprinted = 'On Friday “the FERRY left Oskarholm\nat noon”, the mayor said.';
    expect(sharedRuns(printed, reprinted, 7)).toEqual(['the ferry left oskarholm at noon the']);
    expect(sharedRuns(printed, reprinted, 8)).toEqual([]);
  });
});

function textOf(file: string): string {
  const text = texts.get(file);
  if (text === undefined) throw new Error(`story.json names ${file}, which is not among its articles.`);
  return text;
}

function holding(feature: string): Holding {
  const found = story.holds.find((candidate) => candidate.feature === feature);
  if (found === undefined) throw new Error(`story.json holds no ${feature}; add it or change the test.`);
  return found;
}

function lineWith(text: string, exact: string): string {
  return text.split('\n').find((line) => line.includes(exact)) ?? '';
}

/** Pairs of articles that share a run of so many words, the notice left aside. */
function pairsThatShare(length: number): string[][] {
  const withoutNotice = (file: string) => textOf(file).replace(NOTICE, '');
  return story.articles.flatMap((left, at) =>
    story.articles
      .slice(at + 1)
      .filter((right) => sharedRuns(withoutNotice(left), withoutNotice(right), length).length > 0)
      .map((right) => [left, right]),
  );
}
