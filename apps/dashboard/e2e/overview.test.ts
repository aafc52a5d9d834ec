import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, demonstrationPath } from './demonstration.ts';
import { goTo, openPage, textsOf } from './page.ts';

interface Overview {
  title: string;
  counts: Record<
    'articles' | 'outlets' | 'attributions' | 'direct' | 'indirect' | 'voices' | 'namedVoices',
    number
  >;
  outlets: {
    attributions: number;
    sharedLength: number;
    bodyLength: number;
    outlet: { name: string | null };
    articles: { title: string }[];
  }[];
  voices: {
    totalCount: number;
    edges: { node: { attributions: number; actor: { label: string }; outlets: unknown[] } }[];
  };
  sharedPassages: {
    kind: string;
    places: { article: { id: string }; span: { exact: string } }[];
    creditLost: {
      credit: { exact: string };
      article: { publisher: { outlet: { name: string | null } | null } };
    }[];
  }[];
  utterances: { renderings: { article: { id: string } }[] }[];
}

const OVERVIEW = `query ($id: ID!) { story(id: $id) {
  title counts { articles outlets attributions direct indirect voices namedVoices }
  outlets { attributions sharedLength bodyLength outlet { name } articles { title } }
  voices(first: 8) { totalCount edges { node { attributions actor { label } outlets { id } } } }
  sharedPassages {
    kind places { article { id } span { exact } }
    creditLost { credit { exact } article { publisher { outlet { name } } } }
  }
  utterances { renderings { article { id } } }
} }`;

describe('the overview of a story', () => {
  let story: Overview;
  let path: string;

  beforeAll(async () => {
    path = await demonstrationPath();
    ({ story } = await ask<{ story: Overview }>(OVERVIEW, { id: await demonstrationId() }));
  });

  it('begins with its title, the badge and sentences made of true counts', async () => {
    const { articles, outlets, voices, namedVoices, attributions, direct, indirect } = story.counts;
    const page = await openPage();
    await goTo(page, path);
    expect(await page.locator('main h1').innerText()).toBe(story.title);
    expect(await page.getByText('Demonstration', { exact: true }).count()).toBe(1);
    const text = await page.locator('main').innerText();
    expect(text).toContain(
      `${articles} articles from ${outlets} outlets ascribe words to ${voices} voices, ${namedVoices} of them named.`,
    );
    expect(text).toContain(
      `Of ${attributions} quotes, ${direct} stand wholly in quotation marks and ${indirect} not at all.`,
    );
    expect(text).toContain(
      `${story.outlets.filter(({ sharedLength }) => sharedLength > 0).length} of the outlets share text`,
    );
  });

  it('lists every outlet with its quotes and its share of shared text', async () => {
    const page = await openPage();
    await goTo(page, path);
    const rows = await textsOf(page, 'section:has(h2:has-text("Who published")) tbody tr');
    const expected = story.outlets.map(
      (row) =>
        `${row.outlet.name ?? `Unknown outlet: “${row.articles[0]?.title}”`}${row.attributions}${Math.round((100 * row.sharedLength) / row.bodyLength)}%`,
    );
    expect(rows).toEqual(expected);
    expect(story.outlets.reduce((sum, row) => sum + row.attributions, 0)).toBe(story.counts.attributions);
  });

  it('lists the most quoted voices, each leading to as many quotes as its number says', async () => {
    const page = await openPage();
    await goTo(page, path);
    const table = page.locator('section:has(h2:has-text("Who is quoted"))');
    const rows = await table.locator('tbody tr').all();
    const shown = await Promise.all(
      rows.map(async (row) => ({
        label: await row.locator('th').innerText(),
        numbers: (await row.locator('td').allInnerTexts()).slice(0, 2),
      })),
    );
    expect(shown).toEqual(
      story.voices.edges.map(({ node }) => ({
        label: node.actor.label,
        numbers: [String(node.outlets.length), String(node.attributions)],
      })),
    );
    expect(await table.innerText()).toContain(`All ${story.voices.totalCount} voices`);
    await rows[0]?.locator('td a').click();
    await page.waitForURL(/\/quotes\?speaker=/);
    await page.locator('main ol > li').first().waitFor();
    expect(await page.locator('main ol > li:has(details)').count()).toBe(
      story.voices.edges[0]?.node.attributions,
    );
  });

  it('shows the words that travelled and who left the credit of the agency out', async () => {
    const page = await openPage();
    await goTo(page, path);
    const lost = story.sharedPassages.filter(({ creditLost }) => creditLost.length > 0);
    expect(lost.length).toBeGreaterThan(0);
    for (const passage of lost) {
      const row = page.locator('li:has(blockquote)', { hasText: passage.places[0]?.span.exact ?? '' });
      for (const { credit, article } of passage.creditLost)
        expect(await row.innerText()).toContain(
          `${article.publisher.outlet?.name ?? 'Unknown outlet'} leaves out the credit “${credit.exact}”`,
        );
    }
    const between = story.sharedPassages.filter(
      ({ places }) => new Set(places.map(({ article }) => article.id)).size > 1,
    );
    expect(await page.locator('li:has(> blockquote)').count()).toBe(between.length);
  });

  it('sets the wordings of one utterance side by side, each leading to its mark', async () => {
    const several = story.utterances.filter(({ renderings }) => renderings.length > 1);
    const page = await openPage();
    await goTo(page, path);
    const shown = page.locator('section:has(h2:has-text("Said once")) > ul > li');
    expect(await shown.count()).toBe(several.length);
    expect(several.length).toBeGreaterThan(0);
    await shown.first().locator('ul a').last().click();
    await page.waitForURL(/\/article\/[^?]+\?q=[^#]+#/);
    await page.locator('mark[data-selected="true"]').first().waitFor();
  });

  it('has a small map whose nodes lead to the large one', async () => {
    const page = await openPage();
    await goTo(page, path);
    await page.locator('svg a').last().click();
    await page.waitForURL(/\/map\?actor=/);
    await page.locator('svg a[aria-current="true"]').waitFor();
  });
});
