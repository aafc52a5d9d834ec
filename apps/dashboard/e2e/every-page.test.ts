/** What holds on every page: it can be used by everybody, fits a small screen, and asks for its data once. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { demonstrationId, demonstrationPath, quotesOf, slugOf } from './demonstration.ts';
import { eventually } from './eventually.ts';
import { goTo, openPage, requestsOf, settled } from './page.ts';

/** Addresses by the name of their page; filled from the records before the tests run. */
const addresses = new Map<string, string>();

const pages = [
  'stories',
  'overview',
  'outlets',
  'voices',
  'quotes',
  'quotes narrowed',
  'quotes that do not exist',
  'article',
  'article with a chosen quote',
  'actor',
  'map',
  'map with a chosen actor',
  'import',
  'not found',
];

/** The import writes: it may speak to the server. */
const reading = pages.filter((page) => page !== 'import');

beforeAll(async () => {
  const [path, quotes] = [await demonstrationPath(), await quotesOf(await demonstrationId())];
  const quote = quotes.find(({ speaker }) => speaker !== null);
  const speaker = slugOf(quote?.speaker?.id ?? '');
  const article = `/article/${slugOf(quote?.article.id ?? '')}`;
  const all = {
    stories: '/',
    overview: path,
    outlets: `${path}/outlets`,
    voices: `${path}/voices`,
    quotes: `${path}/quotes`,
    'quotes narrowed': `${path}/quotes?speaker=${speaker}`,
    'quotes that do not exist': `${path}/quotes?text=zeppelinwort`,
    article,
    'article with a chosen quote': `${article}?q=${slugOf(quote?.id ?? '')}`,
    actor: `/actor/${speaker}?story=${path.split('/').at(-1)}`,
    map: `${path}/map`,
    'map with a chosen actor': `${path}/map?actor=${speaker}`,
    import: '/import',
    'not found': '/no-such-page',
  };
  for (const [name, address] of Object.entries(all)) addresses.set(name, address);
});

/** Opens a page with everything unfolded, so that nothing on it is passed over. */
async function unfolded(name: string, options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage({ ...options, ...(name === 'not found' && { expected: /status of 404/ }) });
  await goTo(page, addresses.get(name) ?? '');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  return page;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(pages)('the page "%s" has no serious fault that axe can find', async (name) => {
    const page = await unfolded(name, { colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});

describe('on a narrow screen', () => {
  it.each(pages)('the page "%s" is not wider than 320 pixels', async (name) => {
    const page = await unfolded(name, { viewport: { width: 320, height: 640 } });
    const { width, widest } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      widest: [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120)),
    }));
    expect(width, widest.join('\n')).toBeLessThanOrEqual(320);
  });
});

describe('data', () => {
  it.each(reading)('of the page "%s" comes with the page: the browser asks for none', async (name) => {
    const page = await openPage(name === 'not found' ? { expected: /status of 404/ } : {});
    const requests = requestsOf(page);
    await page.goto(addresses.get(name) ?? '', { waitUntil: 'networkidle' });
    expect(requests).toContain(`GET ${new URL(page.url()).pathname}`);
    expect(requests.filter((request) => request.includes('/graphql'))).toEqual([]);
    expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  });

  it('of the next page is not asked for over GraphQL by a click either', async () => {
    const page = await openPage();
    await goTo(page, addresses.get('overview') ?? '');
    const requests = requestsOf(page);
    await page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Quotes' }).click();
    await page.waitForURL('**/quotes');
    await settled(page);
    await eventually(() => page.locator('main ol > li').count()).toBeGreaterThan(0);
    expect(requests.filter((request) => request.includes('/graphql'))).toEqual([]);
  });
});
