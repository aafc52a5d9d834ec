import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { demonstrationPath } from './demonstration.ts';
import { eventually } from './eventually.ts';
import { openPage } from './page.ts';
import { startDashboard } from './running/dashboard.ts';
import { freePort } from './running/free-port.ts';
import { inCheckout, startProgram } from './running/program.ts';

/** What the browser and React say of a page that could not be rendered; nor does such a page name its icon. */
const FAILURE = /status of (50\d|404)|Server Components render|Minified React error/;

describe('the dashboard without its server', () => {
  let origin: string;
  let apiPort: number;
  let folder: string;
  let dashboard: Awaited<ReturnType<typeof startDashboard>>;

  beforeAll(async () => {
    apiPort = await freePort();
    folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
    dashboard = await startDashboard(`http://127.0.0.1:${apiPort}`);
    origin = dashboard.origin;
  });

  afterAll(async () => {
    await dashboard?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells that the server does not answer, keeps its frame, and recovers when the server is back', async () => {
    const page = await openPage({ expected: FAILURE });
    await page.goto(`${origin}/`);
    const panel = page.locator('main').getByRole('alert');
    await panel.waitFor();
    expect(await panel.innerText()).toMatch(/Is the server still running\?/);
    expect(await page.getByRole('navigation', { name: 'Main' }).isVisible()).toBe(true);

    const server = await startProgram('apps/server/bin/onrecord.mjs', {
      args: ['serve', '--port', String(apiPort), '--db', join(folder, 'onrecord.db')],
      env: { ONRECORD_PERSISTED: inCheckout('apps/dashboard/src/gql/persisted-documents.json') },
      ready: /GraphQL is served/,
    });
    try {
      await panel.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => page.locator('main h1').allInnerTexts()).toEqual(['Stories']);
      expect(await page.locator('main').innerText()).toContain('No story yet');
    } finally {
      await server.stop();
    }
  });

  it.each(['/import', '/story/0000000000000000000000aa', '/article/0000000000000000000000aa'])(
    'shows the panel at %s too',
    async (address) => {
      const page = await openPage({ expected: FAILURE });
      await page.goto(`${origin}${address}`);
      await page.getByRole('alert').filter({ hasText: 'This could not be shown' }).first().waitFor();
    },
  );

  it('answers GraphQL with 502 and what to do', async () => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    expect(answer.status).toBe(502);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect(errors[0]?.message).toMatch(/does not answer.*pnpm start/);
  });
});

describe('a page whose query the server refuses', () => {
  it('shows the id under which the server knows the request', async () => {
    const page = await openPage({ expected: FAILURE });
    const { headers } = await fetch(`${inject('api')}/healthz`);
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    await page.goto(`${await demonstrationPath()}/quotes?after=no-cursor`);
    const panel = page.locator('main').getByRole('alert');
    await panel.waitFor();
    expect(await panel.locator('code').innerText()).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  });
});
