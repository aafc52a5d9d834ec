/** XML that names other files, multiplies itself or goes too deep, in every format that is XML or holds some. */
import { docxOf, rawZip, wordBody } from '../containers.ts';
import type { Canary, HostileInput, Outcome } from '../hostile-input.ts';
import { SAMPLES } from '../samples.ts';

/** Formats of XML, with the sample that is spoiled and the element whose words are replaced. */
const DIALECTS = ['rss.xml', 'atom.xml', 'nitf.xml', 'newsml.xml'] as const;

/** A declaration of entities and a use of them. */
interface Attack {
  what: string;
  subset(canary: Canary): string;
  use: string;
  run?: 'long';
}

const ATTACKS: readonly Attack[] = [
  {
    what: 'an entity that names a file',
    subset: ({ path }) => `<!ENTITY c SYSTEM "file://${path}">`,
    use: '&c;',
  },
  { what: 'an entity that names an address', subset: ({ url }) => `<!ENTITY c SYSTEM "${url}">`, use: '&c;' },
  {
    what: 'a parameter entity that fetches more',
    subset: ({ url }) => `<!ENTITY % p SYSTEM "${url}/dtd"> %p;`,
    use: 'quay',
  },
  {
    what: 'a billion laughs',
    subset: () => laughs(10),
    use: '&l9;',
  },
  {
    what: 'one long entity many times',
    subset: () => `<!ENTITY a "${'ha '.repeat(50_000)}">`,
    use: '&a;'.repeat(50_000),
  },
];

const EXPECTED: readonly Outcome[] = ['article', 'unreadable', 'too_large', 'no_article', 'unknown_format'];

/** The inputs. */
export const xmlInputs: readonly HostileInput[] = [
  ...DIALECTS.flatMap((dialect) =>
    ATTACKS.map(
      ({ what, subset, use }): HostileInput => ({
        what: `${dialect.replace('.xml', '')} with ${what}`,
        name: `${dialect.replace('.xml', '')}-${what.replaceAll(' ', '-')}.xml`,
        bytes: (canary) => spoiled(textOf(dialect), subset(canary), use),
        expected: EXPECTED,
      }),
    ),
  ),
  ...ATTACKS.map(
    ({ what, subset, use }): HostileInput => ({
      what: `docx with ${what}`,
      name: `docx-${what.replaceAll(' ', '-')}.docx`,
      bytes: (canary) =>
        docxOf(spoiled(wordBody(`<w:p><w:r><w:t>Monday ${use}</w:t></w:r></w:p>`), subset(canary), '')),
      expected: EXPECTED,
    }),
  ),
  ...ATTACKS.map(
    ({ what, subset, use }): HostileInput => ({
      what: `html with ${what}`,
      name: `html-${what.replaceAll(' ', '-')}.html`,
      bytes: (canary) =>
        `<!DOCTYPE html [${subset(canary)}]><html><body><p>The quay was closed on Monday ${use}</p></body></html>`,
      expected: EXPECTED,
    }),
  ),
  ...DIALECTS.map(
    (dialect): HostileInput => ({
      what: `${dialect.replace('.xml', '')} 100,000 elements deep`,
      name: `deep-${dialect}`,
      bytes: () =>
        textOf(dialect).replace('Quay shut', `${'<b>'.repeat(100_000)}Quay${'</b>'.repeat(100_000)}`),
      expected: [...EXPECTED, 'too_deep', 'too_slow'],
      run: 'long',
    }),
  ),
  {
    what: 'docx 100,000 elements deep',
    name: 'deep.docx',
    bytes: () =>
      docxOf(wordBody(`<w:p>${'<w:r>'.repeat(100_000)}<w:t>Quay</w:t>${'</w:r>'.repeat(100_000)}</w:p>`)),
    expected: [...EXPECTED, 'too_deep', 'too_slow'],
    run: 'long',
  },
  {
    what: 'rss with 300,000 items',
    name: 'items.xml',
    bytes: () =>
      textOf('rss.xml').replace('</item>', `</item>${'<item><title>a</title></item>'.repeat(300_000)}`),
    expected: EXPECTED,
    run: 'long',
  },
  {
    what: 'xml of no news at all',
    name: 'other.xml',
    bytes: () => '<?xml version="1.0"?><project><quay/></project>',
    expected: ['unknown_format', 'no_article', 'unreadable'],
  },
  {
    what: 'xml that a zip calls a Word document',
    name: 'svg.docx',
    bytes: () => rawZip([{ name: 'word/document.xml', bytes: '<svg xmlns="http://www.w3.org/2000/svg"/>' }]),
    expected: ['empty', 'no_article', 'unreadable', 'unknown_format'],
  },
];

function textOf(name: keyof typeof SAMPLES & string): string {
  return new TextDecoder().decode(SAMPLES[name]);
}

function spoiled(xml: string, subset: string, use: string): string {
  const root = /<([A-Za-z:]+)[\s>]/.exec(xml.replace(/<\?[^>]*\?>/, ''))?.[1] ?? 'x';
  return xml.replace(/\?>/, `?><!DOCTYPE ${root} [${subset}]>`).replace('on Monday', `on Monday ${use}`);
}

function laughs(levels: number): string {
  const rest = Array.from(
    { length: levels - 1 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  return `<!ENTITY l0 "ha">${rest.join('')}`;
}
