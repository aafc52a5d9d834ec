/** Bytes that are no text, and texts that say that they are in another character set than they are. */
import { createHash } from 'node:crypto';
import { type HostileInput, type Outcome, pageOf, STORY, STORY_WORDS } from '../hostile-input.ts';
import { SAMPLES } from '../samples.ts';

const PLAIN = STORY.join('\n\n').replace(/[“”]/g, '"');

/** Every ending that an importer knows, and some that none does. */
const ENDINGS = [
  ...new Set(Object.keys(SAMPLES).map((name) => name.slice(name.indexOf('.') + 1))),
  'htm',
  'xhtml',
  'ndjson',
  'rss',
  'atom',
  'png',
  'exe',
];

const NO_ARTICLE: readonly Outcome[] = [
  'not_text',
  'unreadable',
  'unknown_format',
  'no_article',
  'nul',
  'empty',
];

/** The inputs. */
export const encodingInputs: readonly HostileInput[] = [
  ...ENDINGS.flatMap((ending): HostileInput[] => [
    {
      what: `random bytes as .${ending}`,
      name: `random.${ending}`,
      bytes: () => randomBytes(20_000, ending),
      expected: NO_ARTICLE,
    },
    {
      what: `a program as .${ending}`,
      name: `program.${ending}`,
      bytes: () =>
        Buffer.concat([
          Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'),
          Buffer.alloc(5000),
          randomBytes(5000, ending),
        ]),
      expected: NO_ARTICLE,
    },
    {
      what: `nothing as .${ending}`,
      name: `nothing.${ending}`,
      bytes: () => '',
      expected: [...NO_ARTICLE, 'invalid_bundle'],
    },
  ]),
  read('text in UTF-16 with its mark', 'marked.txt', () => utf16(`\uFEFF${PLAIN}`)),
  read('text in UTF-16 without its mark', 'unmarked.txt', () => utf16(PLAIN)),
  read('text with the mark of UTF-8 and bytes of Latin-1', 'mixed.txt', () =>
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`Café. ${PLAIN}`, 'latin1')]),
  ),
  read('text with half a character', 'half.txt', () => Buffer.from([...Buffer.from(PLAIN), 0xf0, 0x9f])),
  read('text with overlong characters', 'overlong.txt', () =>
    Buffer.from([...Buffer.from(PLAIN), 0xc0, 0xaf, 0xe0, 0x80, 0xaf]),
  ),
  read('text with surrogates in UTF-8', 'surrogates.txt', () =>
    Buffer.from([...Buffer.from(PLAIN), 0xed, 0xa0, 0x80]),
  ),
  read('text with a NUL character', 'nul.txt', () => `${PLAIN}\0${PLAIN}`),
  read('text with characters that turn it around', 'bidi.txt', () => `\u202E${PLAIN}\u2066\u200F`),
  read('html that says UTF-16 and is ASCII', 'says-utf16.html', () => page('utf-16', PLAIN)),
  read('html that says UTF-7 and hides a script', 'utf7.html', () =>
    page('utf-7', `${PLAIN} +ADw-script+AD4-alert(1)`),
  ),
  read('html that says a character set that does not exist', 'unknown.html', () => page('x-quay-7', PLAIN)),
  read('html that says UTF-8 and is Latin-1', 'latin1.html', () =>
    Buffer.from(page('utf-8', `Café. ${PLAIN}`), 'latin1'),
  ),
  read('html that says Latin-1 and is UTF-8', 'utf8.html', () => page('iso-8859-1', `Café 🌊. ${PLAIN}`)),
  read('html that says two character sets', 'two.html', () =>
    page('shift_jis"><meta charset="koi8-r', PLAIN),
  ),
  read('xml that says UTF-16 and is UTF-8', 'rss-utf16.xml', () =>
    new TextDecoder().decode(SAMPLES['rss.xml']).replace('UTF-8', 'UTF-16'),
  ),
];

function read(what: string, name: string, bytes: () => Uint8Array | string): HostileInput {
  return { what, name, bytes, expected: ['article', 'unreadable', 'nul', 'not_text'], words: STORY_WORDS };
}

function page(charset: string, words: string): string {
  return pageOf(`<p>${words.replaceAll('\n\n', '</p><p>')}</p>`).replace(
    'charset="utf-8"',
    `charset="${charset}"`,
  );
}

function utf16(text: string): Uint8Array {
  return Buffer.from(text, 'utf16le');
}

/** The same bytes in every run. */
function randomBytes(count: number, seed: string): Uint8Array {
  return createHash('shake256', { outputLength: count }).update(seed).digest();
}
