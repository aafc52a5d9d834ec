/** Web pages: the article is told from what the site puts around it, and what the page says of the article is collected. */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, statedCharsets, UnreadableTextError } from '@onrecord/text';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from '../importer.ts';

/** The longest page of the development set has 1.4 MB; saved pages hold their pictures, and take five times their size to read. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

/** Reads saved and fetched web pages. */
export const htmlImporter: Importer = {
  id: 'html',
  label: 'Web page',
  extensions: ['htm', 'html', 'xhtml'],
  mediaTypes: ['text/html', 'application/xhtml+xml'],
  maxBytes: MAX_PAGE_BYTES,
  sniff(head, name, mediaType) {
    const start = new TextDecoder('windows-1252').decode(head).replace(/\0/g, '');
    if (PAGE_START.test(start)) return CERTAIN;
    if (FOREIGN_STARTS.some((foreign) => start.startsWith(foreign))) return 0;
    const isNamed = htmlImporter.extensions.includes(extensionOf(name));
    const isSent = htmlImporter.mediaTypes.includes(mediaType?.split(';')[0]?.trim().toLowerCase() ?? '');
    return isNamed || isSent ? NAMED : 0;
  },
  async *read(file) {
    yield { article: await readPage(file) };
  },
};

/** Only a page begins like this. */
const CERTAIN = 0.95;

/** Its name or sender says that it is a page. */
const NAMED = 0.9;

/** A byte order mark (as windows-1252 shows it), blanks, comments and the XML declaration may stand before. */
const PAGE_START =
  /^(?:ï»¿|ÿþ|þÿ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is;

/** First bytes of documents that are no page whatever their name: PDF, ZIP, gzip, RTF, WARC. */
const FOREIGN_STARTS: readonly string[] = ['%PDF-', 'PK\u0003\u0004', '\u001F\u2039', '{\\rtf', 'WARC/'];

async function readPage(file: ImportedFile): Promise<ImportedArticle> {
  const { readPageArticle } = await import('./page-article.ts');
  const { name, bytes, url, retrievedAt } = file;
  const page = readPageArticle(decodePage(file), name, url ?? null);
  if (!page) throw noArticle(name);
  const { canonicalUrl, ...metadata } = page.metadata;
  const original = { bytes, mediaType: 'text/html', format: htmlImporter.id };
  return {
    text: page.text,
    file: name,
    url,
    canonicalUrl,
    retrievedAt,
    metadata,
    blocks: page.blocks,
    original,
  };
}

function decodePage({ name, bytes, mediaType }: ImportedFile): string {
  try {
    const charset = statedCharsets(bytes, mediaType);
    return decodeText(bytes, { maxBytes: htmlImporter.maxBytes, charset }).text;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}

function noArticle(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'no_article',
    name,
    'No article stands on the page. Open it in a browser, check that it shows the text, and save it again.',
  );
}
