import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { downloadOf } from './download.ts';
import { eventually } from './eventually.ts';
import { goTo, openPage, settled } from './page.ts';

/** A new article each time: what was imported once is not imported again. */
function article(quoted: string): string {
  return [
    `Bridge at Ostrava Ferrow closes for repairs (${randomUUID()})`,
    'By Lina Marsheck | The Ferrow Lantern',
    'OSTRAVA FERROW, 4 May 2024',
    '',
    `“${quoted},” town engineer Marta Quillby said on Saturday.`,
    'Shopkeepers on the east bank fear for their trade, according to the guild of traders.',
  ].join('\n');
}

const fileOf = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
/** A page as a browser saves it: a menu, the article, and what the page says of itself. */
function webPage(quoted: string) {
  const stated = {
    '@type': 'NewsArticle',
    headline: 'Swans leave the lake at Tarn Bellow',
    author: { '@type': 'Person', name: 'Orla Dunmeer' },
    datePublished: '2024-05-04T09:30:00+01:00',
  };
  const paragraphs = [
    `“${quoted},” warden Edda Prill said on Saturday, after a week in which the birds left the lake one by one.`,
    'The council has closed the footpath on the north shore until the end of the month, and visitors are asked to keep dogs on a lead.',
    `Boat owners say that the reeds were cut too early this year (${randomUUID()}).`,
  ];
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Swans</title>
<script type="application/ld+json">${JSON.stringify(stated)}</script></head><body>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
<main><article><h1>${stated.headline}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></main>
</body></html>`;
  return { name: 'swans.html', mimeType: 'text/html', buffer: Buffer.from(html) };
}

const outcome = (page: Page) => page.getByRole('region', { name: 'Import' });

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import/ }).click();
  await outcome(page).getByText('Done', { exact: true }).waitFor();
}

describe('the import', () => {
  it('reads a pasted article, tells how far it is, and opens its story with the quote', async () => {
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    const title = `Repairs ${randomUUID()}`;
    await page.getByLabel('Paste an article').fill(article('The old bolts cannot carry another winter'));
    await page.getByLabel('Title').fill(title);
    const seen = page.evaluate(collectSteps);
    await send(page);
    expect(await seen).toContain('progress');
    expect(await outcome(page).innerText()).toContain('1 article added.');
    expect(
      await outcome(page)
        .locator('progress')
        .evaluate((bar) => (bar as HTMLProgressElement).value),
    ).toBe(1);

    await page.getByRole('link', { name: `Open “${title}”` }).click();
    await page.waitForURL('**/story/*');
    await settled(page);
    expect(await page.locator('main h1').innerText()).toBe(title);
    expect(await page.getByText('Demonstration', { exact: true }).count()).toBe(0);
    await page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Quotes' }).click();
    await page.waitForURL('**/quotes');
    const row = page.locator('main ol > li', { hasText: 'The old bolts cannot carry another winter' });
    await row.waitFor();
    expect(await row.innerText()).toContain('Marta Quillby');
  });

  it('takes chosen files together, and names the bad one with its reason', async () => {
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        fileOf('bridge.txt', article('We start on Monday at first light')),
        fileOf('nothing.txt', ''),
      ]);
    const files = page.getByRole('list', { name: 'Files to import' });
    await eventually(() => files.locator('li').count()).toBe(2);
    await send(page);
    expect(await outcome(page).innerText()).toContain('1 article added, 1 refused.');
    const refused = await page.getByRole('list', { name: 'Refused' }).innerText();
    expect(refused).toMatch(/^nothing\.txt: .*empty/i);
    await page.getByRole('link', { name: /^Open/ }).click();
    await page.waitForURL('**/story/*');
    await page.locator('main', { hasText: 'nothing.txt' }).waitFor();
  });

  it('takes dropped files, and lets go of one that is taken back', async () => {
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    const dropped = await page.evaluateHandle(
      (texts) => {
        const transfer = new DataTransfer();
        for (const [name, text] of texts) transfer.items.add(new File([text], name, { type: 'text/plain' }));
        return transfer;
      },
      [
        ['one.txt', article('Nobody will have to swim')],
        ['two.txt', article('The ferry runs twice as often')],
      ] as [string, string][],
    );
    const zone = page.locator('div:has(> label input[type="file"])');
    await zone.dispatchEvent('dragover', { dataTransfer: dropped });
    await zone.dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('button', { name: 'Take two.txt back' }).click();
    await send(page);
    expect(await outcome(page).innerText()).toContain('1 article added.');
  });

  it('reads a saved web page: the article to the eye, its menu folded, the file to take away', async () => {
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([webPage('Nobody counted the swans')]);
    await send(page);
    await page.getByRole('link', { name: /^Open/ }).click();
    await page.waitForURL('**/story/*');
    await page.getByRole('navigation', { name: 'Story' }).getByRole('link', { name: 'Quotes' }).click();
    await page.waitForURL('**/quotes');
    await page
      .locator('main ol > li', { hasText: 'Nobody counted the swans' })
      .getByRole('link')
      .last()
      .click();
    await page.waitForURL('**/article/*');
    await settled(page);
    expect(await page.locator('main h1').innerText()).toContain('Swans leave the lake at Tarn Bellow');
    const menu = page.locator('[data-furniture]', { hasText: 'Sport' });
    expect(await menu.getByText('Sport').isVisible()).toBe(false);
    await page.getByText(/^What its file says of it/).click();
    expect(await page.locator('table', { hasText: 'Orla Dunmeer' }).innerText()).toMatch(/json-ld/i);
    const { words } = await downloadOf(page, page.getByRole('link', { name: /^text\/html/ }));
    expect(words).toContain('<nav>');
  });

  it('names an address that does not lead to the public web', async () => {
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    await page.getByLabel('Addresses of pages and feeds').fill('ftp://tarn-bellow.example/swans');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    expect(await page.locator('main').getByRole('alert').innerText()).toContain('begin with https://');
    await page.getByLabel('Addresses of pages and feeds').fill('http://127.0.0.1:9/swans');
    await send(page);
    expect(await outcome(page).innerText()).toContain('1 refused');
    expect(await page.getByRole('list', { name: 'Refused' }).innerText()).toContain(
      'http://127.0.0.1:9/swans',
    );
  });

  it('says of the same article that it is already there', async () => {
    const text = article('The town pays for the boats');
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    await page.getByLabel('Paste an article').fill(text);
    await send(page);
    const story = await page.getByRole('link', { name: /^Open/ }).getAttribute('href');
    await page.getByRole('button', { name: 'Import more' }).click();
    await page.getByLabel('Paste an article').fill(text);
    await send(page);
    expect(await outcome(page).innerText()).toContain('0 articles added, 1 already there.');
    expect(await page.getByRole('link', { name: /^Open/ }).getAttribute('href')).toBe(story);
  });

  it('asks for something to import before it sends anything', async () => {
    const page = await openPage({ isEditor: true, mayAskServer: true });
    await goTo(page, '/import');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    expect(await page.locator('main').getByRole('alert').innerText()).toContain('nothing to import yet');
  });
});

/** Runs in the page: which parts of the progress were to be seen on the way, until it is done. */
function collectSteps(): Promise<string[]> {
  return new Promise((resolve) => {
    const seen = new Set<string>();
    const look = () => {
      if (document.querySelector('progress')) seen.add('progress');
      const step = document.querySelector('main [role="status"]')?.textContent;
      if (step) seen.add(step);
      if (step === 'Done') resolve([...seen]);
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    });
  });
}
