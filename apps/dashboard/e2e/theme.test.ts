import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
import { goTo, openPage, settled } from './page.ts';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const toggle = (page: Page) => page.getByRole('button', { name: /^Theme/ });

describe('the theme', () => {
  it('follows the system until one is chosen', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await goTo(page, '/');
    const light = await paper(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await eventually(() => paper(page)).not.toBe(light);
    expect(await toggle(page).innerText()).toBe('Theme: system');
  });

  it('keeps the choice after the page is loaded again, whatever the system wants', async () => {
    const page = await openPage({ colorScheme: 'light' });
    await goTo(page, '/');
    const light = await paper(page);
    await toggle(page).click();
    await eventually(() => toggle(page).innerText()).toBe('Theme: light');
    await toggle(page).click();
    await eventually(() => toggle(page).innerText()).toBe('Theme: dark');
    const dark = await paper(page);
    expect(dark).not.toBe(light);
    await page.reload();
    await settled(page);
    expect(await toggle(page).innerText()).toBe('Theme: dark');
    expect(await paper(page)).toBe(dark);
    await goTo(page, '/import');
    expect(await paper(page)).toBe(dark);
    await toggle(page).click();
    await page.reload();
    await settled(page);
    expect(await paper(page)).toBe(light);
  });
});
