/** Starts the product and a browser once for all test files, and ends both after the last. */
import type { TestProject } from 'vitest/node';
import { launchChromium } from './running/chromium.ts';
import { startOnrecord } from './running/onrecord.ts';
import { sessionOf } from './running/sign-in.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The dashboard with the demonstration story. */
    origin: string;
    /** The GraphQL server behind it. */
    api: string;
    /** The session of an editor, as its cookie holds it. */
    session: string;
    /** Where test files reach the browser. */
    browser: string;
  }
}

/** Called by vitest before the first file; what it returns is called after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await launchChromium();
  try {
    const onrecord = await startOnrecord();
    provide('origin', onrecord.origin);
    provide('api', onrecord.api);
    provide('session', await sessionOf(onrecord.origin, { code: onrecord.editorCode }));
    provide('browser', browser.wsEndpoint());
    return async () => {
      await Promise.all([browser.close(), onrecord.stop()]);
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
