/** Signing in: by the link that a start prints, by a token, and what those without a session see. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { eventually } from './eventually.ts';
import { goTo, openPage } from './page.ts';
import { type Onrecord, startOnrecord } from './running/onrecord.ts';

/** What the browser says of an answer of 401. */
const REFUSED = /status of 401/;

/** Cookies of the own server of this file. */
const sessionsOf = async (page: Page) =>
  (await page.context().cookies()).filter(({ name }) => name === 'onrecord_session');

const masthead = (page: Page) => page.getByRole('navigation', { name: 'Main' });

describe('the editor link', () => {
  let onrecord: Onrecord;

  beforeAll(async () => {
    onrecord = await startOnrecord();
  });
  afterAll(() => onrecord?.stop());

  it('signs in and leads on, leaves no trace in the address, and works no second time after signing out', async () => {
    const page = await openPage({ expected: REFUSED });
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url(), request.headers().referer ?? ''));
    const { origin, editorCode } = onrecord;
    await page.goto(`${origin}/sign-in?to=${encodeURIComponent('/import')}#${editorCode}`);
    await page.waitForURL(`${origin}/import`);
    await masthead(page).getByText('editor').waitFor();
    expect(await page.getByLabel('Paste an article').isVisible()).toBe(true);
    const [cookie] = await sessionsOf(page);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.goBack();
    expect(page.url()).not.toContain(editorCode);
    expect(addresses.join('\n')).not.toContain(editorCode);

    await goTo(page, `${origin}/import`);
    await masthead(page).getByRole('button', { name: 'Sign out' }).click();
    await masthead(page).getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await sessionsOf(page)).toEqual([]);
    await page.goto(`${origin}/sign-in#${editorCode}`);
    const alert = page.locator('main').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/works once.*token/);
    expect(await page.locator('main').innerText()).toContain('pnpm onrecord token create');
    expect(page.url()).toBe(`${origin}/sign-in`);
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads on to %s',
    async (to) => {
      const page = await openPage({ isEditor: true });
      await goTo(page, `/sign-in?to=${encodeURIComponent(to)}`);
      expect(await page.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe('/');
    },
  );
});

describe('signing in with a token', () => {
  it('says what is wrong with one that is not known, and keeps it out of the address', async () => {
    const page = await openPage({ expected: REFUSED });
    await goTo(page, '/sign-in');
    await page.getByLabel('Token').fill('onr_nobody_knows');
    await page.getByLabel('Token').press('Enter');
    const alert = page.locator('main').getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/unknown, expired or revoked/);
    expect(page.url()).toBe(`${inject('origin')}/sign-in`);
  });
});

describe('a session', () => {
  it('that has ended is told of, let go of, and does not lock its reader out', async () => {
    const page = await openPage();
    const url = inject('origin');
    await page.context().addCookies([{ name: 'onrecord_session', value: 'onr_nobody_knows', url }]);
    await page.goto('/import?from=here');
    await page.waitForURL(`**/sign-in?to=${encodeURIComponent('/import?from=here')}`);
    await page.getByText('Your session has ended').waitFor();
    await eventually(async () => (await sessionsOf(page)).length).toBe(0);
    await page.getByRole('link', { name: 'go on without' }).click();
    await page.waitForURL('**/import?from=here');
    await page.getByRole('heading', { name: 'Sign in to import' }).waitFor();
  });

  it('is needed to import, which the page says in words instead of showing a form', async () => {
    const page = await openPage();
    await goTo(page, '/import');
    expect(await page.locator('main form').count()).toBe(0);
    expect(await page.locator('main').innerText()).toMatch(/editor link[\s\S]*token create[\s\S]*ingest/);
    await masthead(page).getByRole('link', { name: 'Sign in' }).click();
    await page.waitForURL(`**/sign-in?to=${encodeURIComponent('/import')}`);
  });

  it('of one visitor is never shown to another who asks at the same time', async () => {
    const editor = { cookie: `onrecord_session=${inject('session')}` };
    const texts = await Promise.all(
      Array.from({ length: 12 }, async (_, visit) => {
        const isEditor = visit % 3 === 0;
        const answer = await fetch(`${inject('origin')}/import`, isEditor ? { headers: editor } : {});
        return { isEditor, hasForm: (await answer.text()).includes('Paste an article') };
      }),
    );
    for (const { isEditor, hasForm } of texts) expect(hasForm).toBe(isEditor);
  });
});
