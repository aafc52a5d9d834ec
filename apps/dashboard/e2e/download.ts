/** What a link gave to keep. The browser runs in another process, so that its file is read as a stream. */
import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';

/** Clicks the link and gives the name and the words of the file that the browser was handed. */
export async function downloadOf(page: Page, link: Locator): Promise<{ name: string; words: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), words: await text(await download.createReadStream()) };
}
