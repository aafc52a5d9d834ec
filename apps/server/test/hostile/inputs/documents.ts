/** Documents, mails and tables that parsers are slow at or lost in. */
import { deflatedZeros, pdfOf, pdfStream } from '../containers.ts';
import { type HostileInput, type Outcome, STORY, STORY_WORDS } from '../hostile-input.ts';

const TEXT = STORY.join('\n\n');
const MIB = 1024 * 1024;

const EITHER: readonly Outcome[] = [
  'article',
  'too_large',
  'too_deep',
  'too_slow',
  'unreadable',
  'no_article',
  'no_mapping',
  'encrypted',
  'not_grounded',
  'empty',
  'invalid_bundle',
  'unknown_format',
];

const input = (
  what: string,
  name: string,
  bytes: () => Uint8Array | string,
  isHeavy = true,
): HostileInput => ({
  what,
  name,
  bytes,
  expected: EITHER,
  ...(isHeavy && { run: 'long' }),
});

const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const PAGE =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>';
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';

/** The inputs. */
export const documentInputs: readonly HostileInput[] = [
  input('pdf whose page unfolds to 1 GiB', 'bomb.pdf', () =>
    pdfOf([CATALOG, PAGES, PAGE, flate(deflatedZeros(1024)), FONT]),
  ),
  input('pdf whose page is packed four times', 'packed.pdf', () =>
    pdfOf([CATALOG, PAGES, PAGE, nestedStream(4), FONT]),
  ),
  input(
    'pdf whose pages lead in a circle',
    'circle.pdf',
    () => pdfOf([CATALOG, '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 999999999>>']),
    false,
  ),
  input('pdf that announces a billion pages', 'pages.pdf', () =>
    pdfOf([
      CATALOG,
      '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>',
      PAGE,
      pdfStream('BT /F 11 Tf 50 700 Td (Quay) Tj ET'),
      FONT,
    ]),
  ),
  input('pdf with a million words on one page', 'words.pdf', () =>
    pdfOf([
      CATALOG,
      PAGES,
      PAGE,
      pdfStream(`BT /F 1 Tf ${'1 0 0 1 9 9 Tm (quay) Tj\n'.repeat(1_000_000)} ET`),
      FONT,
    ]),
  ),
  input('pdf with brackets 200,000 deep', 'brackets.pdf', () =>
    pdfOf([
      CATALOG,
      PAGES,
      PAGE,
      `<</Length 4/A ${'['.repeat(200_000)}${']'.repeat(200_000)}>>stream\nquay\nendstream`,
      FONT,
    ]),
  ),
  input('pdf whose form draws itself', 'form.pdf', () =>
    pdfOf([
      CATALOG,
      PAGES,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R>>',
      '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 11>>stream\n/X Do /X Do\nendstream',
      pdfStream('/X Do'),
    ]),
  ),
  input(
    'pdf with a password',
    'locked.pdf',
    () =>
      pdfOf(
        [CATALOG, PAGES, PAGE, pdfStream('BT (Quay) Tj ET'), FONT],
        `/Encrypt<</Filter/Standard/V 1/R 2/O<${'61'.repeat(32)}>/U<${'62'.repeat(32)}>/P -4>>/ID[<61><61>]`,
      ),
    false,
  ),
  input('pdf of an opening and nothing else', 'opening.pdf', () => '%PDF-1.7\n', false),
  input('json 1,000,000 lists deep', 'deep.json', () => '['.repeat(1_000_000) + ']'.repeat(1_000_000)),
  input(
    'json 500,000 objects deep',
    'objects.json',
    () => `${'{"text":'.repeat(500_000)}1${'}'.repeat(500_000)}`,
  ),
  input('json lines, each of them 100,000 lists deep', 'deep.jsonl', () =>
    `${'['.repeat(100_000)}\n`.repeat(20),
  ),
  input(
    'json of 300,000 rows',
    'rows.json',
    () => `[${'{"text":"a","headline":"b"},'.repeat(300_000)}{"text":"a"}]`,
  ),
  input(
    'json whose fields are those of every object',
    'proto.json',
    () =>
      `[{"__proto__":{"text":"polluted"},"constructor":{"prototype":{"headline":"polluted"}},"text":${JSON.stringify(TEXT)},"headline":"Quay"}]`,
    false,
  ),
  input(
    'bundle with a header and a line of 30 MB',
    'line.jsonl',
    () => `{"onrecord":"1.0"}\n{"type":"article","id":"${'a'.repeat(30 * MIB)}"}\n`,
  ),
  input(
    'csv with a quotation mark that nobody closes',
    'open.csv',
    () => `headline,text\n"Quay,${'closed, '.repeat(MIB)}`,
  ),
  input(
    'csv with 500,000 columns',
    'columns.csv',
    () => `text${',a'.repeat(500_000)}\n${'a,'.repeat(500_000)}a\n`,
  ),
  input(
    'csv with 500,000 rows',
    'rows.csv',
    () => `headline,text\n${'Quay,The quay was closed.\n'.repeat(500_000)}`,
  ),
  ...[
    ['quotes', '> '],
    ['brackets', '['],
    ['stars', '*a '],
    ['emphases', '_a*b'],
    ['back-ticks', '`a'],
    ['links', '[a](<b'],
    ['lists', '- '],
    ['comments', '<!--'],
    ['references', '[a]: b\n'],
    ['tables', '|a|\n|-|\n'],
  ].map(([what, part]) =>
    input(
      `markdown with 50,000 ${what}`,
      `${what}.md`,
      () => `# Quay\n\n${TEXT}\n\n${(part as string).repeat(50_000)}`,
    ),
  ),
  input('markdown whose front matter multiplies itself', 'laughs.md', () => {
    const levels = Array.from(
      { length: 10 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(10)}]`,
    );
    return `---\nl0: &l0 [ha, ha]\n${levels.join('\n')}\ntitle: *l10\n---\n\n${TEXT}`;
  }),
  input(
    'mail 5,000 parts deep',
    'deep.eml',
    () =>
      `Subject: Quay\nMIME-Version: 1.0\n${Array.from({ length: 5000 }, (_, depth) => `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n`).join('')}Content-Type: text/plain\n\n${TEXT}`,
  ),
  input(
    'mail with 100,000 parts',
    'parts.eml',
    () =>
      `Subject: Quay\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: text/plain\n\nquay\n'.repeat(100_000)}--b--`,
  ),
  input(
    'mail with a header of 8 MB',
    'header.eml',
    () => `Subject: ${'=?utf-8?Q?quay?= '.repeat(MIB / 2)}\n\n${TEXT}`,
  ),
  input(
    'mail with 200,000 receivers',
    'receivers.eml',
    () => `Subject: Quay\nTo: ${'Lis <lis@news.example>, '.repeat(200_000)}\n\n${TEXT}`,
  ),
  input(
    'mail that carries itself 100 times over',
    'carried.eml',
    () =>
      `Subject: Quay\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n`.repeat(100) +
      `Subject: Quay\n\n${TEXT}`,
  ),
  {
    what: 'mail in a character set that does not exist',
    name: 'charset.eml',
    bytes: () =>
      `Subject: Quay\nMIME-Version: 1.0\nContent-Type: text/plain; charset=x-quay-7\n\n${TEXT.replace(/[“”]/g, '"')}`,
    expected: ['article', 'unreadable', 'unknown_format'],
    words: STORY_WORDS,
  },
  input('text of 5 MB without a blank', 'word.txt', () => 'quay'.repeat(1_200_000)),
  input('text of 499,000 quotation marks', 'marks.txt', () => '“'.repeat(499_000)),
  input(
    'text of 499,000 characters in brackets and quotes',
    'nested.txt',
    () => `“‘(${'“‘('.repeat(166_000)}`,
  ),
  input('text of 400,000 lines', 'lines.txt', () => 'a\n'.repeat(400_000)),
  input('text of 20,000 speakers', 'speakers.txt', () =>
    Array.from({ length: 20_000 }, () => '“No,” Lis Brandt said.').join('\n\n'),
  ),
];

/** A stream that is packed with a raw deflate in the frame that PDF expects. */
function flate(deflated: Uint8Array): Uint8Array {
  const bytes = Buffer.concat([Buffer.from([0x78, 0x9c]), deflated]);
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}/Filter/FlateDecode>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

function nestedStream(times: number): Uint8Array {
  let bytes: Uint8Array = Buffer.alloc(64 * MIB);
  let whole: Uint8Array = bytes;
  for (let time = 0; time < times; time++) {
    whole = pdfStream(bytes);
    const begin = Buffer.from(whole).indexOf('stream\n') + 7;
    bytes = whole.subarray(begin, whole.length - '\nendstream'.length);
  }
  const filters = '/FlateDecode'.repeat(times);
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}/Filter[${filters}]>>stream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}
