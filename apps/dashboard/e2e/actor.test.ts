import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, slugOf } from './demonstration.ts';
import { goTo, openPage } from './page.ts';

interface AskedActor {
  id: string;
  label: string;
  attributionCount: number;
  mentionCount: number;
  outletCount: number;
  aliases: { text: string; count: number }[];
  roles: { exact: string }[];
  neighbours: { weight: number; actor: { id: string; label: string } }[];
  relations: { relation: string | null }[];
  attributions: { totalCount: number; edges: { node: { content: { exact: string }[] } }[] };
  saidAbout: { totalCount: number };
}

const MOST_QUOTED = `query ($storyId: ID!) { actors(first: 1, filter: { storyId: $storyId, speaking: true }) { edges { node {
  id label attributionCount mentionCount outletCount aliases { text count } roles { exact }
  neighbours(storyId: $storyId, first: 12) { weight actor { id label } }
  relations(storyId: $storyId) { relation }
  attributions(storyId: $storyId, first: 50) { totalCount edges { node { content { exact } } } }
  saidAbout(storyId: $storyId, first: 20) { totalCount }
} } } }`;

let actor: AskedActor;
let address: string;

beforeAll(async () => {
  const storyId = await demonstrationId();
  const answer = await ask<{ actors: { edges: { node: AskedActor }[] } }>(MOST_QUOTED, { storyId });
  const found = answer.actors.edges[0]?.node;
  if (!found) throw new Error('Nobody is quoted.');
  actor = found;
  address = `/actor/${slugOf(actor.id)}?story=${slugOf(storyId)}`;
});

describe('the page of an actor', () => {
  it('tells every printed form of the name with its count, the titles, and how often it speaks', async () => {
    const page = await openPage();
    await goTo(page, address);
    expect(await page.locator('main h1').innerText()).toBe(actor.label);
    const head = await page.locator('main header').innerText();
    const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
    expect(head).toContain(
      `${counted(actor.attributionCount, 'quote')} · ${counted(actor.mentionCount, 'mention')} · carried by ${counted(actor.outletCount, 'outlet')}`,
    );
    expect(actor.aliases.length).toBeGreaterThan(0);
    for (const { text, count } of actor.aliases) expect(head).toContain(`${text} (${count})`);
    for (const { exact } of actor.roles) expect(head).toContain(exact);
  });

  it('lists what it said and what was said about it', async () => {
    const page = await openPage();
    await goTo(page, address);
    const said = page.locator('main section', {
      has: page.getByRole('heading', { name: 'Said', exact: true }),
    });
    expect(await said.locator('ol > li:has(details)').count()).toBe(actor.attributions.totalCount);
    const words = await said.innerText();
    for (const { node } of actor.attributions.edges) expect(words).toContain(node.content[0]?.exact ?? '');
    const about = page.locator('main section', { has: page.getByRole('heading', { name: 'Said about' }) });
    expect(await about.locator('ol > li:has(details)').count()).toBe(
      Math.min(actor.saidAbout.totalCount, 20),
    );
  });

  it('lists its ties with their weight; a neighbour leads to its own page', async () => {
    const page = await openPage();
    await goTo(page, address);
    const near = page.locator('aside section', { has: page.getByRole('heading', { name: 'Appears with' }) });
    const rows = (await near.locator('li').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    expect(rows).toEqual(actor.neighbours.map((one) => `${one.actor.label} ${one.weight}`));
    const stated = actor.relations.filter(({ relation }) => relation).length;
    expect(
      await page
        .locator('aside section', { has: page.getByRole('heading', { name: 'Stated relations' }) })
        .locator('li:has(> details)')
        .count(),
    ).toBe(stated);
    await near.locator('a').first().click();
    await page.waitForURL(`**/actor/${slugOf(actor.neighbours[0]?.actor.id ?? '')}?story=*`);
  });
});
