import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId, slugOf } from './demonstration.ts';
import { goTo, openPage } from './page.ts';

interface StoryAnswer {
  story: {
    title: string;
    counts: Record<'articles' | 'outlets' | 'voices' | 'attributions' | 'sharedPassages', number>;
  };
}

const STORY =
  'query ($id: ID!) { story(id: $id) { title counts { articles outlets voices attributions sharedPassages } } }';

describe('the list of stories', () => {
  it('marks the demonstration story and tells its size as the records do', async () => {
    const { story } = await ask<StoryAnswer>(STORY, { id: await demonstrationId() });
    const { articles, outlets, voices, attributions, sharedPassages } = story.counts;
    const page = await openPage();
    await goTo(page, '/');
    const row = page.locator('main li', { hasText: story.title });
    expect(await row.locator('h2').innerText()).toMatch(/demonstration/i);
    expect(await row.innerText()).toMatch(/11\s*–\s*13 September 2023/);
    expect(await row.innerText()).toContain(
      `${articles} articles · ${outlets} outlets · ${voices} voices · ${attributions} quotes · ${sharedPassages} shared passages`,
    );
  });

  it('leads to the story by its title, and to the import', async () => {
    const id = await demonstrationId();
    const page = await openPage();
    await goTo(page, '/');
    await page.locator('main li', { hasText: 'Demonstration' }).getByRole('link').click();
    await page.waitForURL(`**/story/${slugOf(id)}`);
    await page.goBack();
    await page.locator('main').getByRole('link', { name: 'Import articles' }).click();
    await page.waitForURL('**/import');
  });
});
