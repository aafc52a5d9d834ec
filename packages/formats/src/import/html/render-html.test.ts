import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOfHtml } from './article-of-html.ts';
import { renderHtml } from './render-html.ts';

const textOf = (html: string) => renderHtml(html).text;

describe('rendering HTML', () => {
  it.each([
    ['blanks collapse', '<p>The \n\t ferry  <b> sails</b> .</p>', 'The ferry sails .'],
    ['blocks are divided by an empty line', '<h1>Quay shut</h1><p>It sank.</p>', 'Quay shut\n\nIt sank.'],
    ['a line break is a line feed', '<p>Ash Street 4<br>Port Ash</p>', 'Ash Street 4\nPort Ash'],
    ['two line breaks divide blocks', 'One.<br> <br/>Two.', 'One.\n\nTwo.'],
    ['words between blocks stand alone', '<div>Above<p>Inside</p>Below</div>', 'Above\n\nInside\n\nBelow'],
    ['inline elements do not divide words', '<p>ha<em>rb</em>our</p>', 'harbour'],
    ['items of a list are blocks', '<ul><li>Nets<li>Ropes</ul>', 'Nets\n\nRopes'],
    [
      'rows of a table are lines, cells are divided by a tab',
      '<table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Alma</td><td>40</td></tr></table>',
      'Ship\tTons\nAlma\t40',
    ],
    [
      'a cell with paragraphs is a part of the page',
      '<table><tr><td><p>Menu</p></td><td><p>The ferry sails.</p><p>It is late.</p></td></tr></table>',
      'Menu\n\nThe ferry sails.\n\nIt is late.',
    ],
    [
      'a cell with a long text is a part of the page',
      `<table><tr><td>Menu</td><td>${'The ferry sails at noon. '.repeat(12)}</td></tr></table>`,
      `Menu\n\n${'The ferry sails at noon. '.repeat(12).trim()}`,
    ],
    ['preformatted lines stay', '<pre>a\n  b\n\nc</pre>', 'a\n  b\n\nc'],
    ['entities are characters', '<p>Caf&eacute; &amp; quay &#8220;x&#8221;</p>', 'Café & quay “x”'],
    ['no-break spaces stay inside of lines', '<p>40&nbsp;tons</p><p>&nbsp;</p>', '40\u00a0tons'],
    ['marks that show nothing are left out', '<p>har\u00adbour\u200b mas\ufeffter</p>', 'harbour master'],
    ['halves of characters are replaced', '<p>a\ud83db</p>', 'a\ufffdb'],
    [
      'programs and settings are no words',
      '<title>T</title><style>p{}</style><script>alert(1)</script><template>no</template><noscript>Turn it on</noscript><p>Yes.</p>',
      'Yes.',
    ],
    [
      'hidden elements are no words',
      '<p hidden>a</p><p style="display: none">b</p><dialog>c</dialog><p style="visibility:hidden">d</p><p>e</p>',
      'e',
    ],
    ['a style may make a line of its own', 'One<span style="display:block">Two</span>', 'One\n\nTwo'],
    ['nothing is visible', '<div><img src="x.png"></div>', ''],
    ['words beside a document type', '<!doctype html>The ferry sails.', 'The ferry sails.'],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it('counts linked and bold characters, and names the innermost element that holds the words', () => {
    const [block] = renderHtml('<div><p><a href="/x">Read</a> and <b>weep</b></p></div>').blocks;
    expect(block).toMatchObject({ start: 0, end: 13, linked: 4, strong: 4, box: { tag: 'p', depth: 2 } });
  });

  it('covers the text with blocks that are divided by one empty line, whatever the markup', () => {
    const piece = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<div>',
        '</div>',
        '<br>',
        'The quay',
        ' ',
        '\n',
        '<b>',
        '</b>',
        '<table>',
        '<tr>',
        '<td>',
      ],
      ...[
        '</td>',
        '</table>',
        '<li>',
        '<pre>',
        '</pre>',
        '&nbsp;',
        '🌊',
        '<a href=x>',
        '</a>',
        '<!-- -->',
        '\0',
        '&#0;',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, blocks } = renderHtml(pieces.join(''));
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
        for (const { start, end } of blocks) {
          const words = text.slice(start, end);
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(/\n\s*\n|\0|\r/);
          expect(words).not.toBe('');
        }
        expect(text.isWellFormed()).toBe(true);
      }),
    );
  });

  it.each([
    ['blocks', '<div>'],
    ['inline elements', '<b>'],
    ['tables', '<table><tr><td>'],
    ['lists', '<ul><li>'],
  ])('reads what stands in 20,000 nested %s', (_, tag) => {
    expect(textOf(`${tag.repeat(20_000)}At the bottom`)).toBe('At the bottom');
  });

  it('takes time in proportion to the page', () => {
    const page = (count: number) => '<p>The ferry sails at <a href="x">noon</a>.</p>'.repeat(count);
    const timed = (html: string) => {
      const { user } = process.cpuUsage();
      renderHtml(html);
      return process.cpuUsage().user - user;
    };
    timed(page(2_000));
    const [one, four] = [timed(page(4_000)), timed(page(16_000))];
    expect(four).toBeLessThan(12 * one);
  });

  it('refuses more tags than any article has', () => {
    expect(() => renderHtml('<p>'.repeat(150_001), 'bomb.html')).toThrow(/^bomb\.html: .+ tags\. .+\.$/);
  });
});

describe('HTML that is an article throughout', () => {
  it('tells headings and captions from the body', () => {
    const { text, blocks } = articleOfHtml(
      '<h2>At sea</h2><p>The ferry sails.</p><figure><img src=x><figcaption>The ferry</figcaption></figure>',
    );
    expect(blocks.map(({ role, start, end }) => [role, text.slice(start, end)])).toEqual([
      ['subhead', 'At sea'],
      ['body', 'The ferry sails.'],
      ['caption', 'The ferry'],
    ]);
  });
});
