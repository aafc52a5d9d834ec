/** Pages under guard: one that complains, asks anybody but us for anything, or asks us for records again, fails its test. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';

export interface Guarded {
  /** Of the machine, until the reader chooses. */
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  permissions?: string[];
  /** Complaints that the test brings about on purpose. */
  expected?: RegExp;
  /** May import and correct; others only read. */
  isEditor?: boolean;
  /** Only the import speaks to the server; other pages have their records when they arrive. */
  mayAskServer?: boolean;
}

/** A busy machine may take this long for what takes 50 ms alone. */
const PATIENCE_MS = 20_000;

/** At this width text and margin stand side by side. */
const DESKTOP = { width: 1280, height: 900 };

/** What `emulateMedia` and `setViewportSize` do not reset is cleared after each test: storage, permissions, the page itself. */
let shared: Promise<{ browser: Browser; page: Page }> | undefined;

afterAll(async () => {
  await (await shared)?.browser.close();
});

/**
 * An empty page, once a test. Paths lead to the dashboard with the demonstration story. It is the same window for all tests of a
 * file: to open another costs Chromium more than all that a test does in it.
 */
export async function openPage(options: Guarded = {}): Promise<Page> {
  shared ??= connect();
  const { page } = await shared;
  await page.context().grantPermissions(options.permissions ?? []);
  await page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
  await page.setViewportSize(options.viewport ?? DESKTOP);
  if (options.isEditor) await page.context().addCookies([cookieOf(inject('session'))]);
  const complaints = watch(page, options);
  onTestFinished(async () => {
    if (new URL(page.url()).protocol === 'http:') await page.evaluate(() => localStorage.clear());
    await page.goto('about:blank');
    await page.removeAllListeners(undefined, { behavior: 'wait' });
    await page.context().clearPermissions();
    await page.context().clearCookies();
    expect(complaints, 'what the page complained of').toEqual([]);
  });
  return page;
}

/** The cookie of a session on the dashboard of the tests. */
function cookieOf(session: string) {
  return { name: 'onrecord_session', value: session, url: inject('origin') };
}

async function connect(): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.connect(inject('browser'));
  const context = await browser.newContext({ baseURL: inject('origin'), reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(tellViolations);
  return { browser, page: await context.newPage() };
}

/** Runs in every page before its own scripts: what its policy forbade becomes a complaint, also where the console is silent. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    console.error(`securitypolicyviolation: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
}

/** Opens an address and waits until the page answers to clicks and keys. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await settled(page);
}

/** Waits until React has taken the page over, and its effects have run. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heads = [...document.querySelectorAll('main h1, main h2, header a')];
    return (
      heads.length > 0 && heads.every((head) => Object.keys(head).some((key) => key.startsWith('__react')))
    );
  });
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))),
  );
}

/** The text of each element, with its white space made even. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  const texts = await page.locator(selector).allTextContents();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The parameters of the page's address. */
export function parametersOf(page: Page): Record<string, string> {
  return Object.fromEntries(new URL(page.url()).searchParams);
}

/** The requests that a page sends from now on, as method and path. */
export function requestsOf(page: Page): string[] {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  return requests;
}

function watch(page: Page, { expected, mayAskServer = false }: Guarded): string[] {
  const complaints: string[] = [];
  const note = (what: string) => {
    if (!expected?.test(what)) complaints.push(what);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    const isQuery = !mayAskServer && new URL(request.url()).pathname === '/graphql';
    if (isQuery || !isOurs(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  return complaints;
}

/** Data and blob addresses stay in the browser. */
function isOurs(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return ['data:', 'blob:'].includes(protocol) || ['127.0.0.1', 'localhost'].includes(hostname);
}
