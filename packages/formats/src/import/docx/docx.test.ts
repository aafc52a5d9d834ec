import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { renamed, retold, zipOf } from '../../../test/archives.ts';
import { type ImportedArticle, readArticles } from '../index.ts';
import { docxFile, SHELL, wordXml } from '../testing/docx-file.ts';

const WALL = 'The harbour master said on Monday that the quay would stay shut until the wall was mended.';
const CREWS = 'Their spokesman, Ivo Brandt, said that the council had known of the cracks since spring.';

async function read(bytes: Uint8Array, name = 'quay.docx'): Promise<ImportedArticle> {
  for await (const piece of readArticles({ name, bytes })) if ('article' in piece) return piece.article;
  throw new Error('no article');
}

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  return read(bytes).then(
    ({ text }) => text,
    (thrown: unknown) => thrown,
  );
}

function blocksOf({ text, blocks = [] }: ImportedArticle): string[] {
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

const paragraph = (text: string) => new Paragraph(text);
const words = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('a Word document', () => {
  it('gives each part its role and keeps lists, tables and notes', async () => {
    const cell = (text: string) => new TableCell({ children: [paragraph(text)] });
    const bytes = await docxFile(
      [
        new Paragraph({ text: 'Quay shut after storm', heading: HeadingLevel.TITLE }),
        paragraph('By Ada Moss'),
        new Paragraph({
          children: [new TextRun(WALL), new FootnoteReferenceRun(1), new TextRun(' Nobody knew why.')],
        }),
        new Paragraph({ text: 'What happens next', heading: HeadingLevel.HEADING_2 }),
        new Paragraph({
          children: [
            new ExternalHyperlink({ link: 'https://port.example/', children: [new TextRun('The council')] }),
            new TextRun(' will meet.'),
          ],
        }),
        new Paragraph({ text: 'Mend the wall.', bullet: { level: 0 } }),
        new Paragraph({ text: 'Pay the crews.', bullet: { level: 0 } }),
        new Table({
          rows: [
            new TableRow({ children: [cell('Harbour'), cell('Ships')] }),
            new TableRow({ children: [cell('Port Ash'), cell('12')] }),
          ],
        }),
        paragraph(CREWS),
      ],
      { footnotes: { 1: { children: [paragraph('Counted in March.')] } } },
    );
    expect(blocksOf(await read(bytes))).toEqual([
      'headline: Quay shut after storm',
      'byline: By Ada Moss',
      `body: ${WALL} Nobody knew why.`,
      'subhead: What happens next',
      'body: The council will meet.',
      'body: Mend the wall.',
      'body: Pay the crews.',
      'body: Harbour\tShips\nPort Ash\t12',
      `body: ${CREWS}`,
      'body: Counted in March.',
    ]);
  });

  it('takes the line with its own title for the headline when it has no headings', async () => {
    const bytes = await docxFile([paragraph('The Gazette'), paragraph('Quay shut'), paragraph(WALL)], {
      title: 'Quay Shut',
      creator: 'Ada Moss',
    });
    const article = await read(bytes);
    expect(blocksOf(article)).toContain('headline: Quay shut');
    expect(article.metadata?.candidates).toEqual(
      expect.arrayContaining([
        { field: 'headline', value: 'Quay Shut', origin: 'docx-properties' },
        { field: 'byline', value: 'Ada Moss', origin: 'docx-properties' },
      ]),
    );
  });

  it('is known as one when it is a zip without the ending', async () => {
    const bytes = await docxFile([paragraph(WALL)]);
    expect(await read(bytes, 'quay')).toMatchObject({ text: WALL, original: { format: 'docx' } });
  });

  it('leaves out what is deleted in it and keeps what is put in', async () => {
    const body =
      '<w:p><w:r><w:t>The ferry </w:t></w:r><w:del w:id="1" w:author="x"><w:r><w:delText>sails</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>stays</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>';
    expect((await read(await zipOf({ ...SHELL, 'word/document.xml': wordXml(body) }))).text).toBe(
      'The ferry stays.',
    );
  });
});

describe('a Word document made to harm', () => {
  const whole = zipOf({ ...SHELL, 'word/document.xml': wordXml(words(WALL).repeat(50)) });

  it.each([0.1, 0.5, 0.9, 0.99])('is refused when only %d of it is there', async (share) => {
    const bytes = await whole;
    expect(await refusalOf(bytes.subarray(0, Math.round(bytes.length * share)))).toMatchObject({
      code: 'unreadable',
    });
  });

  it('is refused when only its name is one of Word', async () => {
    expect(await refusalOf(new Uint8Array(5000).map((_, index) => (index * 131) % 251))).toMatchObject({
      code: 'unreadable',
    });
    const bytes = new Uint8Array(5000).fill(7);
    bytes.set([0x50, 0x4b, 3, 4]);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'unreadable' });
  });

  it('says that it is locked when a password is on it', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
      Buffer.alloc(2000),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(2000),
    ]);
    expect(await refusalOf(new Uint8Array(bytes))).toMatchObject({ code: 'encrypted' });
  });

  it('is refused when its text unfolds to more than it may, whatever it says of its size', async () => {
    const bomb = await zipOf({ ...SHELL, 'word/document.xml': new Uint8Array(64 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(80_000);
    expect(await refusalOf(bomb)).toMatchObject({ code: 'too_large' });
    for (const [announced, code] of [
      [1000, 'unreadable'],
      [0xfffffff0, 'too_large'],
    ] as const) {
      const lying = retold(bomb, (entry, index) => index === 2 && entry.setUint32(24, announced, true));
      expect(await refusalOf(lying)).toMatchObject({ code });
    }
  });

  it('is refused when its text has more elements than a book', async () => {
    const bytes = await zipOf({ ...SHELL, 'word/document.xml': wordXml('<w:p/>'.repeat(1_000_000)) });
    expect(await refusalOf(bytes)).toMatchObject({ code: 'too_large' });
  });

  it('is refused when its elements lie in each other without end', async () => {
    const depth = 30_000;
    const bytes = await zipOf({
      ...SHELL,
      'word/document.xml': wordXml('<w:sdt>'.repeat(depth) + '</w:sdt>'.repeat(depth)),
    });
    expect(await refusalOf(bytes)).toMatchObject({ code: 'unreadable' });
  });

  it.each([
    ['a file', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['a flood', '<!DOCTYPE d [<!ENTITY a "haha"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">]>'],
  ])('is refused when it declares an entity that stands for %s', async (_, before) => {
    const bytes = await zipOf({ ...SHELL, 'word/document.xml': wordXml(words('&x;'), before) });
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('entities'),
    });
  });

  it('reads nothing by the names in it that lead out of it', async () => {
    const parts = { ...SHELL, 'word/document.xml': wordXml(words(WALL)), 'word/xx/xx/evil.xml': words('x') };
    const bytes = renamed(await zipOf(parts), 'word/xx/xx', '../../../x');
    expect((await read(bytes)).text).toBe(WALL);
  });

  it('fetches no picture, template or text that it names on the network', async () => {
    let asked = 0;
    const server = createServer((_, answer) => {
      asked += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const kinds = ['image', 'attachedTemplate', 'subDocument', 'hyperlink', 'aFChunk'];
    const outside = kinds.map(
      (kind) =>
        `<Relationship Id="${kind}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="http://127.0.0.1:${port}/${kind}" TargetMode="External"/>`,
    );
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="image"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const bytes = await zipOf({
      ...SHELL,
      'word/document.xml': wordXml(picture + words(WALL)),
      'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${outside.join('')}</Relationships>`,
    });
    const found = await refusalOf(bytes);
    server.close();
    expect(found).toBe(WALL);
    expect(asked).toBe(0);
  });
});
