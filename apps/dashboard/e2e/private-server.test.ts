/** A server that shows nothing to who does not sign in, behind the dashboard. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goTo, openPage } from './page.ts';
import { startDashboard } from './running/dashboard.ts';
import { freePort } from './running/free-port.ts';
import { inCheckout, type Program, startProgram } from './running/program.ts';
import { runOnrecord } from './running/run-onrecord.ts';

const ARTICLE = 'Locks stay shut\n\n“The locks stay shut,” canal warden Petra Voss said on Friday.\n';

describe('a private server behind the dashboard', () => {
  let folder: string;
  let origin: string;
  let programs: Program[] = [];
  /** Tokens by what they may do. */
  const tokens = { reader: '', importer: '' };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
    const database = join(folder, 'onrecord.db');
    await writeFile(join(folder, 'locks.txt'), ARTICLE);
    await runOnrecord('import', join(folder, 'locks.txt'), '--db', database);
    const create = async (name: string, scopes: string) =>
      (await runOnrecord('token', 'create', '--name', name, '--scopes', scopes, '--db', database)).trim();
    await create('admin', 'read,admin');
    tokens.reader = await create('Archive <b>desk</b>', 'read');
    tokens.importer = await create('feeder', 'ingest');
    const port = await freePort();
    const server = await startProgram('apps/server/bin/onrecord.mjs', {
      args: ['serve', '--port', String(port), '--db', database, '--exposed', '--allow-host', 'desk.example'],
      env: { ONRECORD_PERSISTED: inCheckout('apps/dashboard/src/gql/persisted-documents.json') },
      ready: /GraphQL is served/,
    });
    programs = [server];
    const dashboard = await startDashboard(`http://127.0.0.1:${port}`);
    programs.push(dashboard);
    origin = dashboard.origin;
  });

  afterAll(async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await rm(folder, { recursive: true, force: true });
  });

  const signIn = async (page: Page, token: string) => {
    await page.getByLabel('Token').fill(token);
    await page.getByLabel('Token').press('Enter');
  };

  it.each([
    '/',
    '/import',
    '/story/0000000000000000000000aa/quotes?kind=direct',
    '/actor/0000000000000000000000aa',
  ])('leads from %s to the page for signing in, which knows the way back', async (path) => {
    const page = await openPage();
    await page.goto(origin + path);
    await page.getByText('This server shows its records to those who sign in.').waitFor();
    const to = path === '/' ? '' : `?to=${encodeURIComponent(path)}`;
    expect(page.url()).toBe(`${origin}/sign-in${to}`);
  });

  it.each(['/export/bundle', '/original/00', '/graphql?query=%7B__typename%7D'])(
    'gives nothing under %s either',
    async (path) => {
      const answer = await fetch(origin + path, { headers: { 'graphql-require-preflight': '1' } });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(await answer.text()).not.toMatch(/Voss|"data":\{"__typename/);
    },
  );

  it('shows its records to a reader with a token, whose name is text, and lets it import nothing', async () => {
    const page = await openPage();
    await page.goto(`${origin}/import`);
    await page.waitForURL('**/sign-in?to=%2Fimport');
    await signIn(page, tokens.reader);
    await page.waitForURL(`${origin}/import`);
    await page.getByRole('heading', { name: 'may read, not import' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Main' }).innerText()).toContain('Archive <b>desk</b>');
    await goTo(page, `${origin}/`);
    expect(await page.locator('main').innerText()).toContain('Locks stay shut');
    const saved = await page.request.get(`${origin}/export/markdown`);
    expect(await saved.text()).toContain('Petra Voss');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('This server shows its records to those who sign in.').waitFor();
  });

  it('tells who may not read what their session may', async () => {
    const page = await openPage();
    await page.goto(`${origin}/sign-in`);
    await signIn(page, tokens.importer);
    await page.getByText('This session may import.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await page.getByRole('link', { name: 'Go on' }).count()).toBe(0);
  });
});
