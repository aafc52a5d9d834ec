import { beforeAll, describe, expect, it } from 'vitest';
import { shortcuts } from '../src/lib/shortcuts.ts';
import { demonstrationId, demonstrationPath, quotesOf, slugOf } from './demonstration.ts';
import { eventually } from './eventually.ts';
import { goTo, openPage } from './page.ts';

describe('the keyboard', () => {
  let path: string;

  beforeAll(async () => {
    path = await demonstrationPath();
  });

  it('has a help that lists every shortcut, opened with ? and closed with Escape', async () => {
    const page = await openPage();
    await goTo(page, '/');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    expect(await help.isVisible()).toBe(false);
    await page.keyboard.press('Shift+?');
    await help.waitFor();
    expect(await help.locator('kbd').allInnerTexts()).toEqual(
      Object.values(shortcuts).map(({ shown }) => shown),
    );
    await page.keyboard.press('Escape');
    await eventually(() => help.isVisible()).toBe(false);
  });

  it.each([
    ['g o', '/outlets'],
    ['g v', '/voices'],
    ['g q', '/quotes'],
    ['g m', '/map'],
    ['g s', ''],
  ])('goes with %s to the page of the story', async (keys, to) => {
    const page = await openPage();
    await goTo(page, to === '' ? `${path}/map` : path);
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    await page.waitForURL(`**${path}${to}`);
  });

  it('goes from an article and from an actor to the pages of their story', async () => {
    const quote = (await quotesOf(await demonstrationId())).find(({ speaker }) => speaker !== null);
    const page = await openPage();
    for (const address of [
      `/article/${slugOf(quote?.article.id ?? '')}`,
      `/actor/${slugOf(quote?.speaker?.id ?? '')}`,
    ]) {
      await goTo(page, address);
      await page.keyboard.press('g');
      await page.keyboard.press('q');
      await page.waitForURL(`**${path}/quotes`);
    }
  });

  it('goes to the filter with /, and leaves the reader alone while words are typed', async () => {
    const page = await openPage();
    await goTo(page, `${path}/quotes`);
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox');
    await eventually(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.type('dig moss?');
    expect(await field.inputValue()).toBe('dig moss?');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(new URL(page.url()).pathname).toBe(`${path}/quotes`);
  });

  it('changes between dark and light with d', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await goTo(page, '/');
    await page.keyboard.press('d');
    await eventually(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.keyboard.press('d');
    await eventually(() => page.evaluate(() => document.documentElement.dataset.theme)).toBe('light');
  });

  it('can skip from the top of a page to its content', async () => {
    const page = await openPage();
    await goTo(page, path);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.waitForURL('**#content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});
