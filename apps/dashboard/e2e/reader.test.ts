import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, type Quote, quotesOf, slugOf } from './demonstration.ts';
import { eventually } from './eventually.ts';
import { goTo, openPage, parametersOf, settled } from './page.ts';
import { type Stretch, shownText } from './reader-lines.ts';

interface ReadArticle {
  id: string;
  title: string;
  text: string;
  next: { id: string } | null;
  previous: { id: string } | null;
}

const ARTICLES = `query ($storyId: ID!) { articles(first: 100, filter: { storyId: $storyId }) { edges { node {
  id title text next { id } previous { id }
} } } }`;

let articles: ReadArticle[];
let quotes: Quote[];

beforeAll(async () => {
  const storyId = await demonstrationId();
  const answer = await ask<{ articles: { edges: { node: ReadArticle }[] } }>(ARTICLES, { storyId });
  articles = answer.articles.edges.map(({ node }) => node);
  quotes = await quotesOf(storyId);
});

const pathOf = ({ id }: { id: string }) => `/article/${slugOf(id)}`;
const quotesIn = ({ id }: { id: string }) => quotes.filter(({ article }) => article.id === id);
const selectedMarks = (page: Page) => page.locator('mark[data-selected="true"]');
const selectedNote = (page: Page) => page.locator('aside section[data-selected="true"]');
const spansOf = ({ source, cue, content }: Quote) => [...source, ...cue, ...content];
const isWithin = (inner: Stretch, outer: Stretch) => inner.start >= outer.start && inner.end <= outer.end;

/** The first article of the story, with the most quotes after it. */
function anArticle(): ReadArticle {
  const found = articles.find(({ previous }) => previous === null);
  if (!found) throw new Error('Every article has one before it.');
  return found;
}

describe('the article reader', () => {
  it('shows every character of every article in order, and marks exactly the spans of the records', async () => {
    expect(articles).toHaveLength(5);
    const page = await openPage();
    for (const article of articles) {
      await goTo(page, pathOf(article));
      const shown = await shownText(page, article.text);
      const all = [...shown.lines, ...shown.furniture].sort((a, b) => a.start - b.start);
      let rest = '';
      let at = 0;
      for (const { start, end } of all) {
        rest += article.text.slice(at, start);
        at = end;
      }
      expect((rest + article.text.slice(at)).trim(), 'characters that no line shows').toBe('');

      const spans = quotesIn(article).flatMap(spansOf);
      expect(spans.length).toBeGreaterThan(0);
      for (const span of spans) {
        expect(article.text.slice(span.start, span.end)).toBe(span.exact);
        const marked = shown.marks.filter((mark) => isWithin(mark, span));
        const words = marked.map(({ start, end }) => article.text.slice(start, end)).join('');
        expect(words.replace(/\s/g, '')).toBe(span.exact.replace(/\s/g, ''));
      }
      for (const mark of shown.marks) expect(spans.some((span) => isWithin(mark, span))).toBe(true);
    }
  });

  it('lets a margin note choose its mark, and the address holds it', async () => {
    const article = anArticle();
    const page = await openPage();
    await goTo(page, pathOf(article));
    expect(await selectedMarks(page).count()).toBe(0);
    expect(await page.locator('aside section').count()).toBe(quotesIn(article).length);
    await page.locator('aside section a').nth(1).click();
    await eventually(() => selectedNote(page).count()).toBe(1);
    const quote = quotes.find(({ id }) => slugOf(id) === parametersOf(page).q);
    if (!quote) throw new Error(`The address chooses nothing: ${page.url()}`);
    expect(await selectedNote(page).locator('a').first().innerText()).toContain(quote.cue[0]?.exact ?? '');
    await eventually(async () => (await selectedMarks(page).allTextContents()).join('')).toContain(
      quote.content[0]?.exact.slice(0, 10),
    );
    await selectedNote(page).locator('a').first().click();
    await eventually(() => parametersOf(page).q).toBeUndefined();
    await eventually(() => selectedMarks(page).count()).toBe(0);
  });

  it('lets a mark choose its margin note', async () => {
    const page = await openPage();
    await goTo(page, pathOf(anArticle()));
    const mark = page.locator('a > mark[data-role="content"]').first();
    const words = await mark.innerText();
    await mark.click();
    await selectedNote(page).waitFor();
    const quote = quotes.find(({ id }) => slugOf(id) === parametersOf(page).q);
    expect(quote?.content.map(({ exact }) => exact).join(' ')).toContain(words);
    expect(await selectedNote(page).innerText()).toContain('sure');
  });

  it('tells the route, the form and the maker of a chosen quote', async () => {
    const [quote] = quotes.filter(({ speaker, outlet }) => speaker && outlet?.name);
    if (!quote) throw new Error('Nobody is quoted by a named outlet.');
    const page = await openPage();
    await goTo(page, `/article/${slugOf(quote.article.id)}?q=${slugOf(quote.id)}`);
    const route = await selectedNote(page).locator('ol > li').allInnerTexts();
    expect(route[0]).toBe(quote.outlet?.name);
    expect(await selectedNote(page).innerText()).toMatch(/\d+% sure/);
    expect(await selectedNote(page).innerText()).toContain(quote.speaker?.label ?? '');
  });

  it.each(['with its anchor', 'without an anchor'])(
    'brings a mark into view when its address is opened %s',
    async (anchor) => {
      const article = anArticle();
      const last = quotesIn(article).at(-1);
      const slug = slugOf(last?.id ?? '');
      const page = await openPage({ viewport: { width: 1280, height: 400 } });
      await goTo(page, `${pathOf(article)}?q=${slug}${anchor === 'with its anchor' ? `#${slug}` : ''}`);
      await eventually(() => isInView(page)).toBe(true);
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    },
  );

  it('goes from quote to quote with j and k, and takes the choice back with Escape', async () => {
    const article = anArticle();
    const slugs = quotesIn(article).map(({ id }) => slugOf(id));
    const page = await openPage({ viewport: { width: 1280, height: 400 } });
    await goTo(page, pathOf(article));
    const choose = async (key: string, at: number) => {
      await page.keyboard.press(key);
      await eventually(() => parametersOf(page).q).toBe(slugs[at]);
      await eventually(() => selectedNote(page).count()).toBe(1);
      await eventually(() => isInView(page)).toBe(true);
    };
    await choose('j', 0);
    await choose('j', 1);
    await choose('j', 2);
    await choose('k', 1);
    await page.keyboard.press('Escape');
    await eventually(() => parametersOf(page)).toEqual({});
    await choose('k', slugs.length - 1);
  });

  it('goes from article to article with the brackets', async () => {
    const first = anArticle();
    const page = await openPage();
    await goTo(page, pathOf(first));
    for (const [key, id] of [
      [']', first.next?.id],
      ['[', first.id],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForURL(`**/article/${slugOf(id ?? '')}`);
      await settled(page);
      await eventually(() => page.locator('article').innerText()).toContain(
        articles.find((one) => one.id === id)?.title.slice(0, 20) ?? '',
      );
    }
  });

  it('folds what stands around the article, and unfolds it with b', async () => {
    const page = await openPage();
    await goTo(page, pathOf(anArticle()));
    const folds = page.locator('details[data-furniture]');
    const inside = folds.last().locator('p').last();
    expect(await folds.count()).toBeGreaterThan(0);
    expect(await inside.isVisible()).toBe(false);
    await page.keyboard.press('b');
    await eventually(() => inside.isVisible()).toBe(true);
    await page.keyboard.press('b');
    await eventually(() => inside.isVisible()).toBe(false);
  });

  it('says beside a shared passage where else its words stand and which credit is missing', async () => {
    const withLoss = await lossOf(articles);
    const page = await openPage();
    await goTo(page, pathOf(withLoss.article));
    expect(await page.locator('aside', { hasText: withLoss.credit }).first().innerText()).toContain(
      `the credit “${withLoss.credit}” is left out here`,
    );
  });
});

async function lossOf(all: readonly ReadArticle[]): Promise<{ article: ReadArticle; credit: string }> {
  for (const article of all) {
    const { article: asked } = await ask<LossAnswer>(LOSS, { id: article.id });
    const lost = asked.sharedPassages
      .flatMap(({ creditLost }) => creditLost)
      .find((one) => one.article.id === article.id);
    if (lost) return { article, credit: lost.credit.exact };
  }
  throw new Error('No article has left a credit out.');
}

interface LossAnswer {
  article: { sharedPassages: { creditLost: { article: { id: string }; credit: { exact: string } }[] }[] };
}

const LOSS =
  'query ($id: ID!) { article(id: $id) { sharedPassages { creditLost { article { id } credit { exact } } } } }';

/** Whether some of the chosen mark can be seen. */
function isInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const mark = document.querySelector('mark[data-selected="true"]');
    if (!mark) return false;
    const { top, bottom } = mark.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
}
