/** The policy of the pages at work: what somebody could slip into a page does not run, whichever way it came. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { demonstrationPath } from './demonstration.ts';
import { goTo, openPage, settled } from './page.ts';

/** What the browser says of what it did not run. */
const REFUSED = /Content Security Policy|Trusted|securitypolicyviolation|net::ERR|status of 404/;

/** Markup that tells when it acts. */
const SLIPPED_IN = `
  <script>window.__acted = 'script'</script>
  <script nonce="guessed">window.__acted = 'nonce'</script>
  <script src="/icon.svg"></script>
  <img src="/nothing.png" onerror="window.__acted = 'img'">
  <svg onload="window.__acted = 'svg'"><script>window.__acted = 'svg script'</script></svg>
  <a id="lure" href="javascript:window.__acted='link'">link</a>
  <iframe srcdoc="<script>parent.__acted = 'frame'</script>"></iframe>
  <base href="https://evil.example/">
  <style>body { --acted: style }</style>
  <p id="styled" style="--acted: attribute">styled</p>`;

describe('markup that somebody slipped into a page', () => {
  it.each(['/', '/import', 'story'])('does nothing on %s', async (address) => {
    const page = await openPage({ expected: REFUSED });
    const path = address === 'story' ? await demonstrationPath() : address;
    await page.route(`**${path}`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('</body>', `${SLIPPED_IN}</body>`);
      await route.fulfill({ response: answer, body });
    });
    await page.goto(path);
    await settled(page);
    expect(await page.locator('#lure, #styled').count()).toBe(2);
    await page.locator('#lure').click();
    expect(await actedOn(page)).toEqual({ script: null, body: '', attribute: '', base: true });
    await page.unrouteAll({ behavior: 'wait' });
  });
});

describe('code that would make markup or code of a string', () => {
  it.each([
    'innerHTML',
    'insertAdjacentHTML',
    'write',
    'foreign script',
    'chunk of another path',
    'eval',
    'timer',
  ])('throws at %s', async (sink) => {
    const page = await openPage({ expected: REFUSED });
    await goTo(page, '/');
    expect(await page.evaluate(fallsInto, sink)).toMatch(/TypeError|EvalError/);
    expect(await page.evaluate(() => (window as { __acted?: string }).__acted)).toBeUndefined();
  });
});

/** Runs in the page: what a sink throws. The turn of its own matters: the browser lets a debugger's own code call eval. */
async function fallsInto(sink: string): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve));
  const markup = '<img src="/nothing.png" onerror="window.__acted = 1">';
  const sinks: Record<string, () => unknown> = {
    innerHTML: () => Object.assign(document.body, { innerHTML: markup }),
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', markup),
    write: () => document.write(markup),
    'foreign script': () =>
      Object.assign(document.createElement('script'), { src: 'https://evil.example/a.js' }),
    'chunk of another path': () => Object.assign(document.createElement('script'), { src: '/original/00' }),
    // biome-ignore lint/security/noGlobalEval: this is what must not work
    eval: () => globalThis.eval('window.__acted = 1'),
    timer: () => (setTimeout as (code: string) => unknown)('window.__acted = 1'),
  };
  try {
    sinks[sink]?.();
    return 'nothing';
  } catch (error) {
    return String(error);
  }
}

async function actedOn(page: Page) {
  return page.evaluate(() => ({
    script: (window as { __acted?: string }).__acted ?? null,
    body: getComputedStyle(document.body).getPropertyValue('--acted'),
    attribute: getComputedStyle(document.querySelector('#styled') as Element).getPropertyValue('--acted'),
    base: document.baseURI.startsWith(location.origin),
  }));
}
