import { describe, expect, it } from 'vitest';
import { demonstrationPath } from './demonstration.ts';
import { downloadOf } from './download.ts';
import { goTo, openPage } from './page.ts';

describe('taking a story away', () => {
  it('offers every format of the server, each with what it is for', async () => {
    const page = await openPage();
    await goTo(page, await demonstrationPath());
    await page.getByText('Export', { exact: true }).click();
    const formats = page.locator('details', { hasText: 'Export' }).locator('li');
    expect(await formats.count()).toBeGreaterThan(8);
    for (const words of await formats.locator('p').allInnerTexts()) expect(words).toMatch(/\S.*\.$/);
  });

  it('downloads the records of the story and of nothing else', async () => {
    const page = await openPage();
    await goTo(page, await demonstrationPath());
    await page.getByText('Export', { exact: true }).click();
    const { name, words } = await downloadOf(page, page.getByRole('link', { name: 'Onrecord bundle' }));
    expect(name).toMatch(/\.jsonl$/);
    const lines = words.trimEnd().split('\n');
    const records = lines.slice(1).map((line) => JSON.parse(line) as { type: string });
    expect(records.filter(({ type }) => type === 'Article')).toHaveLength(5);
    expect(records.filter(({ type }) => type === 'Story')).toHaveLength(1);
  });

  it('leads to the documentation, which asks no other site for anything', async () => {
    const page = await openPage();
    await goTo(page, '/');
    await page.getByRole('link', { name: 'Docs' }).click();
    await page.waitForURL('**/docs/**');
    expect(await page.locator('h1').count()).toBe(1);
  });
});
