/** The browser of the tests: found, never downloaded. */
import { existsSync } from 'node:fs';
import { type BrowserServer, chromium } from 'playwright-core';

/** Debian, Ubuntu and Fedora; Chrome does as well. */
const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** It runs as root in a container without a graphics card, and has nothing to tell anybody. No name but our own leads anywhere. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts Chromium to be shared by all test files. Throws in one line when there is none. */
export function launchChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: chromiumPath(), args: FLAGS });
}

function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
  const found = named || [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
  if (!found)
    throw new Error(
      'The end-to-end tests need Chromium: install it ("apt-get install chromium" or "npx playwright install chromium"), or name one with CHROMIUM_PATH.',
    );
  return found;
}
