import { describe, expect, it } from 'vitest';
import { demonstrationPath } from './demonstration.ts';
import { openPage } from './page.ts';

/** The browser itself reports the status of the page. */
const STATUS = /status of 404/;

describe('an address under which nothing is recorded', () => {
  it.each([
    ['a story', '/story/0000000000000000000000aa'],
    ['the quotes of a story', '/story/0000000000000000000000aa/quotes'],
    ['the map of a story', '/story/0000000000000000000000aa/map'],
    ['an article', '/article/0000000000000000000000aa'],
    ['an actor', '/actor/0000000000000000000000aa'],
    ['a page', '/no-such-page'],
  ])('of %s says so with status 404 and leads to the stories', async (_, address) => {
    const page = await openPage({ expected: STATUS });
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Nothing is recorded under this address' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'All stories' }).click();
    await page.getByRole('heading', { name: 'Stories', level: 1 }).waitFor();
  });

  it('of a choice that does not exist still opens what is around it', async () => {
    const page = await openPage();
    const path = await demonstrationPath();
    expect((await page.goto(`${path}/map?actor=0000000000000000000000aa`))?.status()).toBe(200);
    await page.locator('svg a').first().waitFor();
    expect((await page.goto(`${path}/quotes?kind=sung&sort=loudest`))?.status()).toBe(200);
    await page.locator('main ol > li').first().waitFor();
  });
});
