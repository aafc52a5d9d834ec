import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportedArticle, readArticles } from '../index.ts';
import { type Print, pdfFile, rawPdf } from '../testing/pdf-file.ts';

const WALL =
  'The harbour master said on Monday that the quay would stay shut until the wall was mended, and that nobody should come near it.';
const CREWS =
  'Fishermen, who have waited for three weeks, called the decision a disgrace; their spokesman, Ivo Brandt, said that the council had known of the cracks since spring and had done nothing.';

async function read(bytes: Uint8Array): Promise<ImportedArticle> {
  for await (const piece of readArticles({ name: 'quay.pdf', bytes }))
    if ('article' in piece) return piece.article;
  throw new Error('no article');
}

async function printed(print: Print, options?: PDFKit.PDFDocumentOptions): Promise<ImportedArticle> {
  return read(await pdfFile(print, options));
}

/** Each block as `role: words`. */
function blocksOf({ text, blocks = [] }: ImportedArticle): string[] {
  return blocks.map(({ role, start, end }) => `${role}: ${text.slice(start, end)}`);
}

/** Puts each line where it says, as a program does that lays out pages itself. */
function lines(
  pdf: PDFKit.PDFDocument,
  left: number,
  top: number,
  texts: readonly string[],
  step = 12,
): void {
  for (const [index, text] of texts.entries()) pdf.text(text, left, top + index * step, { lineBreak: false });
}

/** Runs a head and a foot along all pages. */
function runAlong(
  pdf: PDFKit.PDFDocument,
  head: (page: number) => string,
  foot: (page: number) => string,
): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 1; page <= count; page += 1) {
    pdf.switchToPage(page - 1);
    pdf.page.margins.bottom = 0;
    pdf
      .fontSize(8)
      .text(head(page), 72, 40, { lineBreak: false })
      .text(foot(page), 72, 800, { lineBreak: false });
  }
}

const PAGE = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >> >>',
];

const stream = (fields: string, content: string) =>
  `<< ${fields} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A page with what draws it, a font as object 5, and further objects from 6 on. */
function onePage(content: string, further: readonly string[] = []): Uint8Array {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  return rawPdf([...PAGE, stream('', content), font, ...further]);
}

async function refusalOf(bytes: Uint8Array): Promise<{ code: string; message: string }> {
  const error = await read(bytes).catch((thrown: unknown) => thrown);
  return error as { code: string; message: string };
}

describe('the text of a PDF', () => {
  it('joins printed lines to paragraphs again', async () => {
    const { text } = await printed((pdf) =>
      pdf.text(`${WALL} ${CREWS}`).moveDown().text(CREWS).moveDown().text(WALL),
    );
    expect(text).toBe(`${WALL} ${CREWS}\n\n${CREWS}\n\n${WALL}`);
  });

  it('is the same from a buffer, which is left as it was', async () => {
    const bytes = Buffer.from(await pdfFile((pdf) => pdf.text(WALL)));
    const before = Buffer.from(bytes);
    expect((await read(bytes)).text).toBe(WALL);
    expect(bytes.equals(before)).toBe(true);
  });

  it('tells paragraphs by their indent and by the room that their last line leaves', async () => {
    const paragraphs = [WALL, CREWS, `${CREWS} ${WALL}`];
    const { text } = await printed((pdf) =>
      pdf.text(paragraphs.join('\n'), { indent: 14, align: 'justify', width: 230 }),
    );
    expect(text).toBe(paragraphs.join('\n\n'));
  });

  it('reads one column after the other, under a headline across both', async () => {
    const article = await printed((pdf) => {
      pdf
        .font('Helvetica-Bold', 22)
        .text('Quay shut after storm hits the harbour wall of Port Ash')
        .font('Times-Roman', 10);
      pdf
        .moveDown()
        .text(`${WALL} ${CREWS} ${WALL}`, { columns: 2, columnGap: 18, align: 'justify', height: 60 });
    });
    expect(blocksOf(article)).toEqual([
      'headline: Quay shut after storm hits the harbour wall of Port Ash',
      `body: ${WALL} ${CREWS} ${WALL}`,
    ]);
  });

  it('reads columns that were written line by line across the page', async () => {
    const { text } = await printed((pdf) => {
      const left = [
        'The harbour master said that the quay',
        'would stay shut until the wall was',
        'mended, and nobody knew how long',
      ];
      const right = [
        'that would take. Fishermen have been',
        'waiting for three weeks, and some of',
        'them have gone to other harbours.',
      ];
      for (const [index, line] of left.entries()) {
        lines(pdf, 72, 100 + index * 12, [line]);
        lines(pdf, 260, 100 + index * 12, [right[index] ?? '']);
      }
    });
    expect(text).toBe(
      'The harbour master said that the quay would stay shut until the wall was mended, and nobody knew how long that would take. Fishermen have been waiting for three weeks, and some of them have gone to other harbours.',
    );
  });

  it('reads pages that are printed on their side, without the stamp across them', async () => {
    for (const angle of [90, 180, 270]) {
      const { text } = await printed((pdf) => {
        pdf.text('Copied in the reading room.', 72, 750, { lineBreak: false });
        pdf.rotate(angle, { origin: [300, 400] });
        lines(pdf, 100, 300, ['The harbour master said that the quay', 'would stay shut.']);
      });
      expect(text).toBe('The harbour master said that the quay would stay shut.');
    }
  });

  it('keeps the rows of a table together', async () => {
    const { text } = await printed((pdf) => {
      lines(pdf, 72, 100, ['Harbour', 'Port Ash', 'Sandhaven'], 14);
      lines(pdf, 240, 100, ['Ships', '12', '7'], 14);
    });
    expect(text.split(/\n+/)).toEqual(['Harbour\tShips', 'Port Ash\t12', 'Sandhaven\t7']);
  });

  it('leaves out running heads, feet and page numbers, and a sentence goes on over the page', async () => {
    const sentence = Array.from(
      { length: 90 },
      (_, index) => `${index + 2} crews, who have waited for three weeks,`,
    );
    const text = `The harbour master let ${sentence.join(' ').repeat(3)} sail.`;
    const article = await printed((pdf) => {
      pdf.text(text);
      expect(pdf.bufferedPageRange().count).toBe(2);
      runAlong(
        pdf,
        (page) => (page % 2 ? 'The Harbour Gazette' : '3 March 2031'),
        (page) => `Page ${page} of 4`,
      );
      pdf.addPage().fontSize(10).text(CREWS).addPage().text(WALL);
      runAlong(
        pdf,
        (page) => (page < 3 ? '' : page % 2 ? 'The Harbour Gazette' : '3 March 2031'),
        (page) => (page < 3 ? '' : `Page ${page} of 4`),
      );
    });
    expect(article.text.replaceAll('\n\n', ' ')).toBe(`${text} ${CREWS} ${WALL}`);
    expect(article.text.startsWith(text)).toBe(true);
  });

  it('numbers its pages from 1, and each word stands on the page that printed it', async () => {
    const article = await printed((pdf) => {
      pdf
        .text(`First page. ${CREWS}`)
        .addPage()
        .text('Second page. The wall of the quay broke.')
        .addPage()
        .addPage()
        .text(`Fourth page. ${WALL}`);
    });
    expect(article.pages?.map(({ number }) => number)).toEqual([1, 2, 4]);
    for (const { number, start, end } of article.pages ?? [])
      expect(article.text.slice(start, end)).toMatch(
        new RegExp(`^${['', 'First', 'Second', '', 'Fourth'][number]} page[^]*\\.$`),
      );
  });

  it('divides a sentence between the pages that it stands on', async () => {
    const { text, pages } = await printed((pdf) => {
      lines(pdf, 72, 730, [
        'The harbour master said that the quay and all of its sheds would be kept shut until the',
      ]);
      pdf.addPage();
      lines(pdf, 72, 80, ['wall was mended.']);
    });
    expect(text).toBe(
      'The harbour master said that the quay and all of its sheds would be kept shut until the wall was mended.',
    );
    expect(pages?.map(({ start, end }) => text.slice(start, end))).toEqual([
      'The harbour master said that the quay and all of its sheds would be kept shut until the ',
      'wall was mended.',
    ]);
  });

  it('puts a footnote behind the sentence that it tears apart', async () => {
    const { text } = await printed((pdf) => {
      lines(pdf, 72, 700, [
        'The harbour master said that the quay and all of its sheds would be kept shut until the',
      ]);
      pdf.fontSize(7);
      lines(pdf, 72, 740, ['1 Counted by the council in March.']);
      pdf.addPage().fontSize(10);
      lines(pdf, 72, 80, ['wall was mended.']);
    });
    expect(text).toBe(
      'The harbour master said that the quay and all of its sheds would be kept shut until the wall was mended.\n\n1 Counted by the council in March.',
    );
  });

  it('undoes a hyphen where the document or a dictionary shows the word in one piece', async () => {
    const { text } = await printed((pdf) =>
      lines(pdf, 72, 100, [
        'The Kelpbay of the island said that it would pay, but the Kelp-',
        'bay did not say when. The mainte-',
        'nance of the quay was put off. It spoke of cross-border and of cross-',
        'border ferries, of long-term plans, and of the so-called short-',
        'term ones. The mayor, who is for it, spoke of a well-',
        'known story. Nobody has seen any plans so far, he said.',
      ]),
    );
    expect(text).toBe(
      'The Kelpbay of the island said that it would pay, but the Kelpbay did not say when. The maintenance of the quay was put off. It spoke of cross-border and of cross-border ferries, of long-term plans, and of the so-called short-term ones. The mayor, who is for it, spoke of a well-known story. Nobody has seen any plans so far, he said.',
    );
  });

  it('joins an initial over several lines to its word', async () => {
    const { text } = await printed((pdf) => {
      pdf.fontSize(30);
      lines(pdf, 72, 100, ['T']);
      pdf.fontSize(10);
      lines(pdf, 94, 101, ['he harbour master said on Monday', 'that the quay would stay shut, and']);
      lines(pdf, 72, 125, ['that nobody should come near it now.']);
    });
    expect(text).toBe(
      'The harbour master said on Monday that the quay would stay shut, and that nobody should come near it now.',
    );
  });
});

describe('what a PDF says of its article', () => {
  it('takes the title of the document for the headline where the first page prints it', async () => {
    const article = await printed(
      (pdf) => {
        pdf
          .fontSize(30)
          .text('THE HARBOUR GAZETTE')
          .fontSize(14)
          .text('Quay shut after storm')
          .fontSize(10)
          .text('By Ada Moss');
        pdf.moveDown().text(`${WALL} ${CREWS}`).moveDown();
        pdf.font('Times-Bold').text('What happens next').font('Times-Roman').text(CREWS);
      },
      { info: { Title: 'Quay shut after storm - Harbour Gazette' } },
    );
    expect(blocksOf(article)).toEqual([
      'site-notice: THE HARBOUR GAZETTE',
      'headline: Quay shut after storm',
      'byline: By Ada Moss',
      `body: ${WALL} ${CREWS}`,
      'subhead: What happens next',
      `body: ${CREWS}`,
    ]);
  });

  it('gives the fields of the document as candidates', async () => {
    const info = { Title: 'Quay shut', Author: 'Ada Moss', CreationDate: new Date('2031-03-03T10:00:00Z') };
    const { metadata } = await printed((pdf) => pdf.text(WALL), { info });
    expect(metadata?.candidates).toEqual([
      { field: 'headline', value: 'Quay shut', origin: 'pdf-info' },
      { field: 'byline', value: 'Ada Moss', origin: 'pdf-info' },
      { field: 'published', value: '2031-03-03T10:00:00Z', origin: 'pdf-info' },
    ]);
  });
});

describe('a PDF that is no article', () => {
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await pdfFile((pdf) => pdf.text(`${WALL} ${CREWS}`));
  });

  it('is a scan when its pages print no words', async () => {
    const bytes = await pdfFile((pdf) => pdf.rect(72, 72, 400, 600).fill().addPage());
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'no_article',
      message: expect.stringMatching(/scan.*OCR/),
    });
  });

  it('is refused as locked when it has a password', async () => {
    const bytes = await pdfFile((pdf) => pdf.text(WALL), { userPassword: 'tide', pdfVersion: '1.7' });
    expect(await refusalOf(bytes)).toMatchObject({
      code: 'encrypted',
      message: expect.stringContaining('password'),
    });
  });

  it('is read when only changing it is locked', async () => {
    const bytes = await pdfFile((pdf) => pdf.text(WALL), { ownerPassword: 'tide', pdfVersion: '1.7' });
    expect((await read(bytes)).text).toBe(WALL);
  });

  it.each([0.05, 0.3, 0.6, 0.9, 0.99])(
    'is refused or read whole when only %d of it is there',
    async (share) => {
      const cut = whole.subarray(0, Math.round(whole.length * share));
      const found = await read(cut).catch((error: { code: string }) => error.code);
      if (typeof found === 'string') expect(['unreadable', 'no_article']).toContain(found);
      else expect(found.text).toBe(`${WALL} ${CREWS}`);
    },
  );

  it('is refused when only its first bytes are those of a PDF', async () => {
    const bytes = new Uint8Array(200_000).map((_, index) => (index * 131) % 251);
    bytes.set(Buffer.from('%PDF-1.7\n'));
    expect(await refusalOf(bytes)).toMatchObject({ code: 'unreadable' });
  });

  it.each([
    ['no mark', 'a'.repeat(40_000_000)],
    ['a mark and nothing else', `%PDF-1.7\n${'a '.repeat(20_000_000)}`],
    ['a table that is not there', `%PDF-1.7\n${'a '.repeat(20_000_000)}\nstartxref\n99\n%%EOF`],
  ])('is refused when forty megabytes of letters have its name and %s', async (_, content) => {
    expect(await refusalOf(new TextEncoder().encode(content))).toMatchObject({ code: 'unreadable' });
  });

  it('is refused when its pages go round in a circle', async () => {
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 5 /Parent 3 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 5 /Parent 2 0 R >>',
    ]);
    expect(['unreadable', 'no_article']).toContain((await refusalOf(bytes)).code);
  });

  it('is refused when it announces more pages than a book has', async () => {
    const bytes = rawPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 900000000 >>',
      '<< /Type /Page /Parent 2 0 R >>',
    ]);
    expect(['too_large', 'unreadable', 'no_article']).toContain((await refusalOf(bytes)).code);
  });

  it('is read with a million objects', async () => {
    const bytes = onePage(
      'BT /F1 10 Tf 72 700 Td (The ferry stays.) Tj ET',
      Array.from({ length: 1_000_000 }, () => 'null'),
    );
    expect((await read(bytes)).text).toBe('The ferry stays.');
  });

  it('is read when a drawing on it draws itself', async () => {
    const drawing = stream(
      '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
      '/X Do '.repeat(10),
    );
    expect(
      (await read(onePage('BT /F1 10 Tf 72 700 Td (The ferry stays.) Tj ET /X Do', [drawing]))).text,
    ).toBe('The ferry stays.');
  });

  it('is refused when its drawings draw each other a billion times', async () => {
    const drawings = Array.from({ length: 10 }, (_, index) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 5 0 R >> /XObject << /X ${index + 7} 0 R >> >>`,
        index === 9 ? 'BT /F1 1 Tf (x) Tj ET' : '/X Do '.repeat(10),
      ),
    );
    expect(await refusalOf(onePage('/X Do', drawings))).toMatchObject({ code: 'too_large' });
  });

  it('is refused when a page has more steps than print can need', async () => {
    const bytes = onePage(`BT /F1 10 Tf ${'1 0 Td (x) Tj '.repeat(1_500_000)} ET`);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'too_large' });
  });

  it.each([1, 2])('is refused as too large when its page unfolds %d times to a flood', async (layers) => {
    let data: Uint8Array = Buffer.alloc(256 * 1024 * 1024, ' ');
    for (let layer = 0; layer < layers; layer += 1) data = deflateSync(data, { level: 9 });
    const filter = Array.from({ length: layers }, () => '/FlateDecode').join(' ');
    const bytes = rawPdf([
      ...PAGE,
      Buffer.concat([
        Buffer.from(`<< /Length ${data.length} /Filter [${filter}] >>\nstream\n`),
        data,
        Buffer.from('\nendstream'),
      ]),
    ]);
    expect(await refusalOf(bytes)).toMatchObject({ code: 'too_large' });
  });
});
