import { Paragraph } from 'docx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type Imported, type ImportedArticle, importerOf, readArticles } from '../index.ts';
import { docxFile } from '../testing/docx-file.ts';
import { pdfFile } from '../testing/pdf-file.ts';

const HEAD = [
  'From: Ada Moss <ada@gazette.example>',
  'Subject: Quay shut',
  'Date: Mon, 3 Mar 2031 10:00:00 +0200',
  'MIME-Version: 1.0',
];

function mail(lines: readonly string[], head: readonly string[] = HEAD): Uint8Array {
  return new TextEncoder().encode([...head, ...lines].join('\r\n'));
}

/** A mail of several parts, each with its fields and its content. */
function parts(kind: string, ...all: readonly (readonly [string[], string])[]): string[] {
  const body = all.flatMap(([fields, content]) => ['--edge', ...fields, '', content]);
  return [`Content-Type: multipart/${kind}; boundary="edge"`, '', ...body, '--edge--', ''];
}

const attached = (name: string, type: string, bytes: Uint8Array): readonly [string[], string] => [
  [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
  ],
  Buffer.from(bytes).toString('base64'),
];

async function pieces(bytes: Uint8Array, name = 'mail.eml'): Promise<Imported[]> {
  const found: Imported[] = [];
  for await (const piece of readArticles({ name, bytes })) found.push(piece);
  return found;
}

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  const [piece] = await pieces(bytes);
  if (piece && 'article' in piece) return piece.article;
  throw new Error('no article');
}

function blocksOf({ text, blocks = [] }: ImportedArticle): string[] {
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  return pieces(bytes).then(
    () => 'read',
    (error: { code: string }) => error.code,
  );
}

describe('a mail', () => {
  it('has its subject for the headline, and sender and day as what it says of itself', async () => {
    const article = await read(mail(['', 'The ferry stays.']));
    expect(blocksOf(article)).toEqual(['headline: Quay shut', 'body: The ferry stays.']);
    expect(article.metadata).toEqual({
      headline: 'Quay shut',
      published: '2031-03-03T08:00:00.000Z',
      candidates: [
        { field: 'headline', value: 'Quay shut', origin: 'eml-subject' },
        { field: 'byline', value: 'Ada Moss', origin: 'eml-from' },
        { field: 'published', value: '2031-03-03T08:00:00.000Z', origin: 'eml-date' },
      ],
    });
  });

  it('is read from the richest form of its words, without what is hidden in them', async () => {
    const page =
      '<html><body><div style="display:none">Preview</div><h1>Quay shut</h1><p>By Ada Moss</p><h2>Why</h2><p>The <b>ferry</b> stays.</p><img src="https://track.example/1.gif" alt="x"></body></html>';
    const article = await read(
      mail(
        parts(
          'alternative',
          [['Content-Type: text/plain'], 'Plain words.'],
          [['Content-Type: text/html'], page],
        ),
      ),
    );
    expect(blocksOf(article)).toEqual([
      'headline: Quay shut',
      'byline: By Ada Moss',
      'subhead: Why',
      'body: The ferry stays.',
    ]);
  });

  it('tells the notices and links of a newsletter from its words', async () => {
    const page = [
      '<table><tr><td><a href="x">View in browser</a></td></tr><tr><td><table><tr><td><h1>Quay shut</h1>',
      '<p>The ferry stays, the harbour master said, until the wall is mended.</p><p><a href="x">All about the quay</a></p>',
      '<p><a href="x">The wall broke.</a> Nobody was hurt.</p></td></tr></table></td></tr><tr><td>',
      'You receive this e-mail because you asked for it.<br><a href="x">Unsubscribe</a></td></tr></table>',
    ];
    expect(blocksOf(await read(mail(['Content-Type: text/html', '', page.join('\r\n')])))).toEqual([
      'site-notice: View in browser',
      'headline: Quay shut',
      'body: The ferry stays, the harbour master said, until the wall is mended.',
      'promo: All about the quay',
      'body: The wall broke. Nobody was hurt.',
      'site-notice: You receive this e-mail because you asked for it.\nUnsubscribe',
    ]);
  });

  it.each([
    ['quoted-printable', 'utf-8', 'Die =E2=80=9EF=C3=A4hre=E2=80=9C =\r\nbleibt.', 'Die „Fähre“ bleibt.'],
    [
      'base64',
      'koi8-r',
      iconv.encode('Паром снова пойдёт.', 'koi8-r').toString('base64'),
      'Паром снова пойдёт.',
    ],
    [
      'base64',
      'euc-kr',
      iconv.encode('펲시는 다시 운항한다고 똠방이 말했다.', 'euc-kr').toString('base64'),
      '펲시는 다시 운항한다고 똠방이 말했다.',
    ],
    [
      'base64',
      'big5',
      iconv.encode('渡輪將於星期一恢復航行。', 'big5').toString('base64'),
      '渡輪將於星期一恢復航行。',
    ],
    ['base64', 'us-ascii', Buffer.from('Die Fähre „bleibt“.').toString('base64'), 'Die Fähre „bleibt“.'],
    ['7bit', 'iso-2022-jp', '\u001B$B;TD9\u001B(B', '市長'],
  ])('is decoded from %s in %s', async (transfer, charset, content, words) => {
    const fields = [
      `Content-Type: text/plain; charset=${charset}`,
      `Content-Transfer-Encoding: ${transfer}`,
      '',
      content,
    ];
    expect((await read(mail(fields))).text).toBe(`Quay shut\n\n${words}`);
  });

  it('believes what the page in it states when the mail states nothing', async () => {
    const page = iconv.encode(
      '<meta charset="windows-1251"><p>Паром снова пойдёт, сказал мэр.</p>',
      'windows-1251',
    );
    const fields = [
      'Content-Type: text/html',
      'Content-Transfer-Encoding: base64',
      '',
      page.toString('base64'),
    ];
    expect((await read(mail(fields))).text).toContain('Паром снова пойдёт, сказал мэр.');
  });

  it('reads the words of its head in their encoding', async () => {
    const head = [
      'From: =?utf-8?q?=C3=84nne?= <a@b.example>',
      'Subject: =?windows-1252?B?RuRocmU=?=',
      ' =?utf-8?q?_bleibt?=',
    ];
    const { metadata } = await read(mail(['', 'x'], head));
    expect(metadata?.candidates?.map(({ value }) => value)).toEqual(['Fähre bleibt', 'Änne']);
  });

  it('joins lines that the mail program broke', async () => {
    const wrapped = [
      '',
      'The harbour master said on Monday that the quay would stay shut until',
      'the wall was mended, and that nobody should come near it.',
      '',
      'What she asks for:',
      '- Mend the wall before the next storm comes in from the open sea, and',
      '  pay for it.',
      '- Pay the crews.',
      '',
      '> The quay is safe.',
      '> Come and see.',
      '-- ',
      'Ada Moss',
    ];
    expect((await read(mail(wrapped))).text.split('\n').filter(Boolean)).toEqual([
      'Quay shut',
      'The harbour master said on Monday that the quay would stay shut until the wall was mended, and that nobody should come near it.',
      'What she asks for:',
      '- Mend the wall before the next storm comes in from the open sea, and pay for it.',
      '- Pay the crews.',
      '> The quay is safe.',
      '> Come and see.',
      '--',
      'Ada Moss',
    ]);
  });

  it('joins the lines of flowing text where a blank says so', async () => {
    const flowed = [
      'Content-Type: text/plain; format=flowed',
      '',
      'The ferry ',
      'stays.',
      'Nobody ',
      'knows why.',
    ];
    expect((await read(mail(flowed))).text).toBe('Quay shut\n\nThe ferry stays.\nNobody knows why.');
  });

  it('brings along what is attached, and leaves out pictures and signatures', async () => {
    const release = await pdfFile((pdf) => pdf.text('The quay is shut.'));
    const words = await docxFile([new Paragraph('The wall broke.')]);
    const bytes = mail(
      parts(
        'mixed',
        [['Content-Type: text/plain'], 'See below.'],
        attached('release.pdf', 'application/octet-stream', release),
        attached(
          '../../words.docx',
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          words,
        ),
        attached('wall.png', 'image/png', new Uint8Array([1, 2, 3])),
        attached('smime.p7s', 'application/pkcs7-signature', new Uint8Array([1, 2, 3])),
        attached('data.bin', 'application/octet-stream', new Uint8Array([1, 2, 3])),
        [['Content-Type: message/rfc822'], 'From: b@c.example\r\nSubject: Fwd\r\n\r\nThe ferry waits.'],
      ),
    );
    const found = await pieces(bytes);
    expect(
      found.map((piece) =>
        'article' in piece
          ? [piece.article.file, piece.article.text]
          : 'refusal' in piece
            ? [piece.refusal.name, piece.refusal.code]
            : piece,
      ),
    ).toEqual([
      ['mail.eml', 'Quay shut\n\nSee below.'],
      ['mail.eml/release.pdf', 'The quay is shut.'],
      ['mail.eml/words.docx', 'The wall broke.'],
      ['mail.eml/data.bin', 'not_text'],
      ['mail.eml/part-6.eml', 'Fwd\n\nThe ferry waits.'],
    ]);
  });

  it('is known by its head when its name has no ending', () => {
    expect(importerOf({ name: '1741', bytes: mail(['', 'x']) }).id).toBe('eml');
    expect(
      importerOf({ name: 'notes', bytes: new TextEncoder().encode('From: Ada\nTo: Ivo\n\nThe ferry stays.') })
        .id,
    ).toBe('text');
    expect(importerOf({ name: 'release.txt', bytes: mail(['', 'x']) }).id).toBe('text');
  });
});

describe('a mail made to harm', () => {
  it('is refused when its parts lie 10,000 deep in each other', async () => {
    const open = Array.from(
      { length: 10_000 },
      (_, index) => `Content-Type: multipart/mixed; boundary="b${index}"\r\n\r\n--b${index}`,
    );
    expect(await codeOf(mail(open))).toBe('too_deep');
  });

  it('is refused when a million lines of fields stand over it', async () => {
    expect(await codeOf(mail(Array.from({ length: 1_000_000 }, (_, index) => `X-${index}: x`)))).toBe(
      'too_large',
    );
  });

  it('is refused when one field goes on over a million lines', async () => {
    expect(await codeOf(mail([`X: ${'\r\n x'.repeat(1_000_000)}`, '', 'The ferry stays.']))).toBe(
      'too_large',
    );
  });

  it('is refused when it has a million parts', async () => {
    expect(
      await codeOf(mail(['Content-Type: multipart/mixed; boundary=b', '', '--b\r\n\r\n'.repeat(1_000_000)])),
    ).toBe('too_large');
  });

  it('is refused where mails lie in it without end', async () => {
    let inside = 'Subject: x\r\n\r\nThe ferry stays.';
    for (let depth = 0; depth < 40; depth += 1)
      inside = `Subject: x\r\nContent-Type: message/rfc822\r\n\r\n${inside}`;
    expect(await pieces(new TextEncoder().encode(inside))).toMatchObject([{ refusal: { code: 'too_deep' } }]);
  });

  it.each([0.2, 0.5, 0.9])('is read as far as it goes when only %d of it is there', async (share) => {
    const whole = mail(['Content-Type: text/plain; charset=utf-8', '', 'Die Fähre fährt. '.repeat(200)]);
    const cut = whole.subarray(0, Math.round(whole.length * share));
    const { text } = await read(cut);
    expect(`Quay shut\n\n${'Die Fähre fährt. '.repeat(200)}`.startsWith(text.replace(/\uFFFD$/, ''))).toBe(
      true,
    );
  });

  it.each([
    [
      'pictures',
      mail(parts('mixed', attached('wall.png', 'image/png', new Uint8Array([1, 2, 3])))),
      'no_article',
    ],
    ['nothing', mail(['', '']), 'no_article'],
    [
      'locked words',
      mail(parts('encrypted', attached('x.asc', 'application/pgp-encrypted', new Uint8Array([86])))),
      'encrypted',
    ],
    [
      'bytes under the name of a mail',
      new Uint8Array(5000).map((_, index) => (index * 131) % 251),
      'no_article',
    ],
  ])('is refused when it holds %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});
