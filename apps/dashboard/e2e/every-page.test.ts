/** What holds on every page: it can be used by everybody, fits a small screen, and asks for its data once. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, demonstrationPath, quotesOf, slugOf } from './demonstration.ts';
import { type Guarded, goTo, openPage, requestsOf } from './page.ts';

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
  'import for editors',
  'sign in',
  'not found',
];

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
    'import for editors': '/import',
    'sign in': '/sign-in?to=/import',
    'not found': '/no-such-page',
  };
  for (const [name, address] of Object.entries(all)) addresses.set(name, address);
});

/** Opens a page with everything unfolded, so that nothing on it is passed over. */
async function unfolded(name: string, options: Guarded = {}): Promise<Page> {
  const page = await openPage({
    ...options,
    isEditor: name.endsWith('editors'),
    ...(name === 'not found' && { expected: /status of 404/ }),
  });
  await goTo(page, addresses.get(name) ?? '');
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  return page;
}

type Result = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

const isSerious = ({ impact }: Result) => impact === 'serious' || impact === 'critical';
const faultOf = ({ id, nodes }: Result) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`;

describe.each(pages)('the page "%s"', (name) => {
  it('has no serious fault that axe can find in either theme, and is not wider than 320 pixels', async () => {
    const page = await unfolded(name);
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.filter(isSerious).map(faultOf)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain('color-contrast');

    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze();
    expect(dark.violations.map(faultOf)).toEqual([]);
    expect(dark.passes).toHaveLength(1);

    await page.setViewportSize({ width: 320, height: 640 });
    const { width, widest } = await page.evaluate(widthOf);
    expect(width, widest.join('\n')).toBeLessThanOrEqual(320);
  });
});

describe('the title', () => {
  it('of each page says first which one it is, and ends with the site', async () => {
    const page = await openPage();
    const storyId = await demonstrationId();
    const { story } = await ask<{ story: { title: string } }>(
      'query ($id: ID!) { story(id: $id) { title } }',
      {
        id: storyId,
      },
    );
    const titles = {
      stories: 'Stories · Onrecord',
      overview: `${story.title} · Onrecord`,
      outlets: `Outlets · ${story.title} · Onrecord`,
      map: `Map · ${story.title} · Onrecord`,
    };
    for (const [name, title] of Object.entries(titles)) {
      await goTo(page, addresses.get(name) ?? '');
      expect(await page.title()).toBe(title);
    }
    await goTo(page, addresses.get('actor') ?? '');
    expect(await page.title()).toBe(`${await page.locator('main h1').innerText()} · Onrecord`);
  });
});

describe('on paper', () => {
  it('an article is black on white, its notes numbered as in the text, with the record and the hash', async () => {
    const page = await openPage({ colorScheme: 'dark' });
    await goTo(page, addresses.get('article') ?? '');
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    const inText = await page
      .locator('mark[data-notes]')
      .evaluateAll((marks) => marks.flatMap((mark) => mark.getAttribute('data-notes')?.split(', ')));
    const beside = await page.locator('aside section .print-only').allInnerTexts();
    expect(beside.length).toBeGreaterThan(0);
    expect(inText.toSorted()).toEqual(beside.map((text) => text.replace('.', '').trim()).toSorted());
    expect(await page.locator('main header').innerText()).toMatch(
      /article:[0-9a-f]{24} (?:\w+:)?[0-9a-f]{64}/,
    );
    await page.emulateMedia({ media: null });
  });
});

describe('data', () => {
  it.each(['overview', 'quotes', 'article'])(
    'of the page "%s" comes with it: the browser asks for none, however long one waits',
    async (name) => {
      const page = await openPage();
      const requests = requestsOf(page);
      await page.goto(addresses.get(name) ?? '', { waitUntil: 'networkidle' });
      expect(requests).toContain(`GET ${new URL(page.url()).pathname}`);
      expect(requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
      expect(requests.filter((request) => request.includes('/graphql'))).toEqual([]);
    },
  );
});

/** Runs in the page: how wide it is, and what sticks out. */
function widthOf(): { width: number; widest: string[] } {
  const beyond = [...document.querySelectorAll('main *')].filter(
    (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
  );
  return {
    width: document.documentElement.scrollWidth,
    widest: beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 120)),
  };
}
