import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, demonstrationPath, slugOf } from './demonstration.ts';
import { eventually } from './eventually.ts';
import { goTo, openPage, parametersOf } from './page.ts';

interface EntityMap {
  nodes: { degree: number; actor: { id: string; label: string } }[];
  edges: {
    relation: string | null;
    from: { id: string; label: string };
    to: { id: string; label: string };
    evidence: { article: { id: string }; span: { exact: string } }[];
  }[];
}

const MAP = `query ($id: ID!) { entityMap(storyId: $id) {
  nodes { degree actor { id label } }
  edges { relation from { id label } to { id label } evidence { article { id } span { exact } } }
} }`;

/** The list shows at most this many. */
const SHOWN_EDGES = 60;

let map: EntityMap;
let path: string;

beforeAll(async () => {
  path = `${await demonstrationPath()}/map`;
  ({ entityMap: map } = await ask<{ entityMap: EntityMap }>(MAP, { id: await demonstrationId() }));
});

/** Whoever has no name and says nothing has no place in the drawing. */
const isDrawn = ({ from, to }: EntityMap['edges'][number]) =>
  [from, to].every(({ id }) => map.nodes.some(({ actor }) => actor.id === id));
const listOf = (page: Page) => page.getByRole('region', { name: 'The map as a list' });
const edgesListed = (page: Page) => listOf(page).locator('li:has(> details)');
const filterOf = (page: Page) => page.getByRole('navigation', { name: 'Relations' });

describe('the entity map', () => {
  it('draws every actor as a named link and every tie between them as a line, and lists those of the nameless too', async () => {
    const page = await openPage();
    await goTo(page, path);
    const stated = map.edges.filter(({ relation }) => relation).length;
    expect(await page.locator('main h1').innerText()).toBe(
      `${map.nodes.length} actors, ${stated} stated relation${stated === 1 ? '' : 's'}`,
    );
    const names = await page
      .locator('svg a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label')));
    expect(names.toSorted()).toEqual(map.nodes.map(({ actor }) => actor.label).toSorted());
    const lines = map.edges.filter(isDrawn);
    expect(lines.length).toBeGreaterThan(map.edges.length / 2);
    expect(await page.locator('svg:has(a) line').count()).toBe(lines.length);
    expect(await edgesListed(page).count()).toBe(Math.min(map.edges.length, SHOWN_EDGES));
  });

  it('narrows list and drawing to an actor that is chosen, and gives it back when chosen again', async () => {
    const node = map.nodes.toSorted((a, b) => b.degree - a.degree)[0];
    const ties = map.edges.filter(({ from, to }) => [from.id, to.id].includes(node?.actor.id ?? ''));
    const page = await openPage();
    await goTo(page, path);
    await page.locator(`svg a[href$="actor=${slugOf(node?.actor.id ?? '')}"]`).click();
    await eventually(() => parametersOf(page)).toEqual({ actor: slugOf(node?.actor.id ?? '') });
    await eventually(() => listOf(page).locator('h2').innerText()).toBe(node?.actor.label);
    expect(await edgesListed(page).count()).toBe(Math.min(ties.length, SHOWN_EDGES));
    for (const sentence of await edgesListed(page).locator('> p').allInnerTexts())
      expect(sentence).toContain(node?.actor.label);
    const lines = ties.filter(isDrawn);
    expect(await page.locator('svg:has(a) line[data-faint="false"]').count()).toBe(lines.length);
    await page.locator('svg a[aria-current="true"]').click();
    await eventually(() => parametersOf(page)).toEqual({});
  });

  it('can be walked and chosen by keyboard', async () => {
    const page = await openPage();
    await goTo(page, path);
    await page.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/actor=/);
    await page.locator('svg a[aria-current="true"]').waitFor();
  });

  it('shows one relation at a time, as many as its number says', async () => {
    const page = await openPage();
    await goTo(page, path);
    const choices = await filterOf(page).getByRole('link').all();
    expect(choices.length).toBeGreaterThan(2);
    const numbers = await filterOf(page).locator('a > span').allInnerTexts();
    expect(numbers.reduce((sum, text) => sum + Number(text), 0)).toBe(map.edges.length);
    await choices.at(-1)?.click();
    await page.waitForURL(/edge=/);
    await eventually(() => edgesListed(page).count()).toBe(Number(numbers.at(-1)));
    const relation = parametersOf(page).edge?.toUpperCase().replaceAll('-', '_');
    expect(map.edges.filter((edge) => edge.relation === relation)).toHaveLength(Number(numbers.at(-1)));
    await page.goBack();
    await eventually(() => edgesListed(page).count()).toBe(Math.min(map.edges.length, SHOWN_EDGES));
  });

  it('proves a tie by a passage that stands in the article it leads to', async () => {
    const page = await openPage();
    await goTo(page, path);
    const row = edgesListed(page).first();
    await row.locator('summary').click();
    const passage = await row.locator('q').first().innerText();
    const href = await row.locator('details a').first().getAttribute('href');
    await row.locator('details a').first().click();
    await page.waitForURL(`**${href}`);
    await page.locator('article').waitFor();
    const { article } = await ask<{ article: { text: string } }>(
      'query ($id: ID!) { article(id: $id) { text } }',
      { id: `article:${/\/article\/([^?#]+)/.exec(href ?? '')?.[1]}` },
    );
    expect(article.text.replace(/\s+/g, ' ')).toContain(passage.replace(/\s+/g, ' '));
  });
});
