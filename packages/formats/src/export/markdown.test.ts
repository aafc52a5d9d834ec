import type { Story } from '@onrecord/schema';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { exported, storyWith } from '../../test/exported.ts';
import { records } from '../../test/records.ts';
import { link, plain } from './markdown/escape.ts';
import { oneLine } from './one-line.ts';

/** The page as GitHub's dialect renders it; raw HTML would come through, so that a test sees it. */
function rendered(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}

/** What a reader sees of a page without lists or links. */
function words(html: string): string {
  return html
    .replace(/<\/?(?:p|code)>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('words of an article in Markdown', () => {
  /** Text made of what could begin markup. */
  const tricky = fc
    .array(
      fc.oneof(
        fc.constantFrom(...'\\`*_[]()<>#+-=.!|~^$:&;"\'/@{}0 1aé🌊'),
        fc.constantFrom(
          'http://',
          'https://a.example/b',
          'www.',
          'a@b.example',
          '&amp;',
          '<b>',
          '[^1]',
          '](',
          '- ',
          '1. ',
          '```',
          '~~',
        ),
      ),
    )
    .map((parts) => parts.join(''));

  it.each(['', 'She said: ', '- “'])('stay the same words and no markup behind %j', (before) => {
    fc.assert(
      fc.property(tricky, (text) => {
        const line = oneLine(text);
        fc.pre(line !== '');
        const html = rendered(`${before}${plain(text)}`).replace(/^<ul>\n<li>|<\/li>\n<\/ul>$/g, '');
        expect(words(html).trim()).toBe(`${before.replace('- ', '')}${line}`.trim());
      }),
      { numRuns: 3000 },
    );
  });

  it('stay words of the link and cannot leave it', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const html = rendered(`x ${link(text, 'https://gazette.example/a?b=(c)')} y`);
        expect(html).toMatch(/^<p>x <a href="https:\/\/gazette\.example\/a\?b=\(c\)">.*<\/a> y<\/p>$/s);
        expect(html.match(/<a /g)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the brief', () => {
  it('holds nothing from an article as HTML, script or link', async () => {
    const exact =
      '[see here](javascript:alert(1)) <img src=x onerror=alert(1)> https://x.example a@x.example';
    const hostile = storyWith('Attribution', {
      content: [{ text: 'text:1', start: 0, end: exact.length, exact }],
    });
    for (const html of [
      rendered(await exported('markdown')),
      rendered(await exported('markdown', hostile)),
    ]) {
      expect(html).not.toMatch(/<(?:script|b|cafés|Ltd|img)\b/i);
      const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, address = '']) => address);
      const outside = links.filter((address) => !address.startsWith('#'));
      expect(outside).toEqual(['https://gazette.example/ferry?from=front&amp;to=%22here%22']);
    }
    expect(rendered(await exported('markdown', hostile))).toContain(
      '[see here](javascript:alert(1)) &lt;img src',
    );
  });

  it('cites every quote with outlet, headline, day, place and page', async () => {
    const text = await exported('markdown');
    const marks = new Set(Array.from(text.matchAll(/\[\^(\d+)\](?!:)/g), ([, number]) => number));
    const notes = Array.from(text.matchAll(/^\[\^(\d+)\]: (.*)$/gm), ([, number, note]) => ({
      number,
      note,
    }));
    expect(notes.map(({ number }) => number)).toEqual(
      [...marks].map(String).sort((a, b) => Number(a) - Number(b)),
    );
    expect(notes[0]?.note).toMatch(/^Skarvholm Gazette, “.* await the ferry”, 2031-03-03, characters 60–79$/);
    expect(notes.some(({ note }) => note?.includes('no date, page 2, characters 101–120'))).toBe(true);
    expect(rendered(text).match(/id="user-content-fn-/g)).toHaveLength(notes.length);
  });

  it('shows one statement for an utterance, with its other renderings, how they differ and how many outlets carry it', async () => {
    const text = (await exported('markdown')).normalize('NFC');
    expect(text).toContain(
      '- “Cafés stay open,”[^1]  \n  direct, “told”; Skarvholm Gazette, citing Radio Holm, citing Tove Aasen; carried by 2 outlets\n  - also: “Cafés stay open,”[^2]',
    );
    expect(text).toContain('one leaves out who carried the words');
    expect(text.match(/^- \*said\*/gm)).toHaveLength(1);
  });

  it('tells denials and refusals in the words of the article, and lost credits with their proof', async () => {
    const text = (await exported('markdown')).normalize('NFC');
    expect(text).toMatch(
      /## Denials\n\n- \*\*.*\*\*: The company, based in Skarvholm, denied that the ferry was unsafe \(Skarvholm Gazette\)\[\^\d+\]/,
    );
    expect(text).toMatch(
      /## No statement\n\n- \*\*Ilja Brandt\*\*: Deputy mayor Ilja Brandt, who is said .* declined to comment/,
    );
    expect(text).toMatch(/Unknown outlet carries it\[\^\d+\] without the credit “Radio Holm”\[\^\d+\]/);
  });

  it('names a verdict as that of the person who gave it, and leaves out one that was taken back', async () => {
    const text = await exported('markdown');
    expect(text.match(/verdict of Fact desk of the harbour school/g)).toHaveLength(2);
    expect(text).not.toContain('“False”');
  });

  it('writes a brief for each story and one for articles in none, with notes that are not mixed up', async () => {
    const second: Story = {
      type: 'Story',
      id: 'story:2',
      title: 'Another',
      articleIds: ['article:2'],
      claimIds: [],
      layout: [],
    };
    const split = [...storyWith('Story', { articleIds: [] }), second];
    const text = await exported('markdown', split);
    expect(text.match(/^# .*$/gm)).toEqual([
      '# The ferry of \\*Skarvholm\\*',
      '# Another',
      '# Articles in no story',
    ]);
    const notes = Array.from(text.matchAll(/^\[\^(.*?)\]:/gm), ([, name]) => name);
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('says that a demonstration reports nothing', async () => {
    expect(await exported('markdown', storyWith('Story', { demonstration: true }))).toContain(
      'It reports nothing that happened.',
    );
    expect(await exported('markdown')).not.toContain('It reports nothing that happened.');
  });

  it('has a title without any record', async () => {
    expect(await exported('markdown', [])).toContain('# Articles in no story\n\n0 articles');
    expect(records.length).toBeGreaterThan(0);
  });
});
