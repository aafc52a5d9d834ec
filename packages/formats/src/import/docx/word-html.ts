/** Turns the parts of a Word file into HTML by mammoth, which never fetches anything: pictures are dropped unread. */
import { UnreadableArticleError } from '@onrecord/schema';
import mammoth from 'mammoth';
import { ZipFile } from 'yazl';
import type { WordPackage } from './package.ts';

/** The HTML of the document. Throws UnreadableArticleError `unreadable` when its parts do not make a document. */
export async function htmlOfPackage(parts: WordPackage, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: await pack(parts) },
      {
        styleMap: STYLES,
        idPrefix: ID_PREFIX,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    );
    return value.replace(NOTE_MARKS, '').replace(CELL_OF_ONE, '<$1$2>$3</$1>');
  } catch (error) {
    throw damaged(name, error);
  }
}

/** Names of Word's own styles, in English whatever the language of the program. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p.standfirst:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
];

/** Tells the marks of mammoth from the words of the document. */
const ID_PREFIX = 'onrecord-';

/** The number of a note in the text and the arrow back to it: both are put in by mammoth, and would stand in quotes. */
const NOTE_MARKS =
  /<sup><a href="#onrecord-(?:foot|end)note-[^"]*" id="[^"]*">\[\d+\]<\/a><\/sup>| ?<a href="#onrecord-(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** Word wraps the words of each cell into a paragraph; a cell of one paragraph is a field in a row. */
const CELL_OF_ONE = /<(t[dh])([^>]*)><p>((?:(?!<\/?(?:p|t[dh])\b).)*)<\/p><\/\1>/gs;

/** The parts as a file again: only what was unpacked under the limits, uncompressed. */
function pack(parts: WordPackage): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts)
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), name, { compress: false });
  zip.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
    zip.outputStream.on('error', reject);
  });
}

function damaged(name: string, error: unknown): UnreadableArticleError {
  const what =
    error instanceof RangeError ? 'it is nested too deep' : (error as Error).message.split('\n')[0];
  return new UnreadableArticleError(
    'unreadable',
    name,
    `The document is damaged (${what?.slice(0, 200)}). Open it in Word, save it again and import that.`,
    { cause: error },
  );
}
