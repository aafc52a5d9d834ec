import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, demonstrationPath } from './demonstration.ts';
import { goTo, openPage, textsOf } from './page.ts';

interface Sources {
  outlets: {
    attributions: number;
    speakers: number;
    exclusiveSpeakers: number;
    sharedLength: number;
    bodyLength: number;
    outlet: { actor: { label: string } };
    articles: { title: string; publisher: { how: string } }[];
  }[];
  voices: {
    edges: {
      node: {
        attributions: number;
        direct: number;
        mixed: number;
        indirect: number;
        actor: { label: string };
        outlets: { name: string | null }[];
        cues: { text: string; count: number }[];
      };
    }[];
  };
}

const SOURCES = `query ($id: ID!) { story(id: $id) {
  outlets {
    attributions speakers exclusiveSpeakers sharedLength bodyLength
    outlet { actor { label } } articles { title publisher { how } }
  }
  voices(first: 100) { edges { node {
    attributions direct mixed indirect actor { label } outlets { name } cues { text count }
  } } }
} }`;

let story: Sources;
let path: string;

beforeAll(async () => {
  path = await demonstrationPath();
  ({ story } = await ask<{ story: Sources }>(SOURCES, { id: await demonstrationId() }));
});

describe('the outlets of a story', () => {
  it('have a row each with their articles, quotes, voices and share of shared text', async () => {
    const page = await openPage();
    await goTo(page, `${path}/outlets`);
    const rows = await Promise.all(
      (await page.locator('tbody tr').all()).map(async (row) => ({
        name: await row.locator('th').innerText(),
        titles: await row.locator('td li > a').allInnerTexts(),
        numbers: (await row.locator('td').allInnerTexts()).slice(1).map((text) => text.trim()),
      })),
    );
    expect(rows).toEqual(
      story.outlets.map((row) => ({
        name: row.outlet.actor.label,
        titles: row.articles.map(({ title }) => title),
        numbers: [
          String(row.attributions),
          String(row.speakers),
          String(row.exclusiveSpeakers),
          `${Math.round((100 * row.sharedLength) / row.bodyLength)}%`,
        ],
      })),
    );
  });

  it('say where the text does not state who published it', async () => {
    const unknown = story.outlets
      .flatMap(({ articles }) => articles)
      .filter(({ publisher }) => publisher.how === 'UNKNOWN');
    expect(unknown.length).toBeGreaterThan(0);
    const page = await openPage();
    await goTo(page, `${path}/outlets`);
    expect(await page.locator('tr:has(th:has-text("Unknown outlet")) td li > a').allInnerTexts()).toEqual(
      unknown.map(({ title }) => title),
    );
  });

  it('lead by their number to exactly that many quotes', async () => {
    const page = await openPage();
    await goTo(page, `${path}/outlets`);
    await page.locator('tbody tr').first().locator('a[href*="quotes?outlet="]').click();
    await page.waitForURL(/\/quotes\?outlet=/);
    await page.locator('main ol > li').first().waitFor();
    expect(await page.locator('main ol > li:has(details)').count()).toBe(story.outlets[0]?.attributions);
  });
});

describe('the voices of a story', () => {
  it('have a row each, the most quoted first, with their forms, outlets and cues', async () => {
    const page = await openPage();
    await goTo(page, `${path}/voices`);
    expect(await page.locator('tbody tr').count()).toBe(story.voices.edges.length);
    const counts = story.voices.edges.map(({ node }) => node.attributions);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const [index, { node }] of story.voices.edges.entries()) {
      const [row] = await textsOf(page, `tbody tr:nth-child(${index + 1})`);
      expect(row).toContain(node.actor.label);
      for (const { name } of node.outlets) expect(row).toContain(name ?? 'unknown outlet');
      expect(row).toContain(node.cues[0]?.text ?? '');
      for (const kind of ['direct', 'mixed', 'indirect'] as const)
        if (node[kind] > 0) expect(row).toContain(`${node[kind]} ${kind}`);
    }
  });

  it('stand on the other tab of the same page of the story', async () => {
    const page = await openPage();
    await goTo(page, `${path}/outlets`);
    await page.locator('main').getByRole('link', { name: 'Voices', exact: true }).click();
    await page.waitForURL('**/voices');
    const here = page.getByRole('navigation', { name: 'Story' }).locator('[aria-current="page"]');
    expect(await here.innerText()).toBe('Sources');
  });
});
