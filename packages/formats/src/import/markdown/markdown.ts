/** Markdown: the words as a reader sees them, with the first heading as the headline. Only its name or sender tells it from text. */
import { UnreadableArticleError } from '@onrecord/schema';
import { decodeText, statedCharsets, UnreadableTextError } from '@onrecord/text';
import { extensionOf, type ImportedArticle, type ImportedFile, type Importer } from '../importer.ts';
import { isOtherFormat } from '../signatures.ts';

/** Reads Markdown with the extensions of GitHub, and the block of fields at its top. */
export const markdownImporter: Importer = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['markdown', 'md', 'mdown'],
  mediaTypes: ['text/markdown', 'text/x-markdown'],
  // Some 85,000 words; a file that holds nothing but marks of lists takes 300 MiB of memory and two seconds (2026-11).
  maxBytes: 512 * 1024,
  sniff(head, name, mediaType) {
    if (isOtherFormat(head)) return 0;
    const sent = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
    const isNamed = markdownImporter.extensions.includes(extensionOf(name));
    return isNamed || markdownImporter.mediaTypes.includes(sent) ? NAMED : 0;
  },
  async *read(file) {
    yield { article: await readMarkdown(file) };
  },
};

/** A format that knows its own opening bytes for certain may still claim the file. */
const NAMED = 0.91;

async function readMarkdown(file: ImportedFile): Promise<ImportedArticle> {
  const { frontMatterOf } = await import('./front-matter.ts');
  const { htmlOfMarkdown } = await import('./markdown-html.ts');
  const { articleOfDocument } = await import('../document-article.ts');
  const { name, bytes, url, retrievedAt } = file;
  const { metadata, canonicalUrl, rest } = frontMatterOf(decode(file));
  const { text, blocks } = articleOfDocument(htmlOfMarkdown(rest, name), name, { title: metadata.headline });
  if (text === '')
    throw new UnreadableArticleError(
      'empty',
      name,
      'The file holds no words besides its markup. Check that it was saved with its text.',
    );
  const original = { bytes, mediaType: 'text/markdown', format: markdownImporter.id };
  return { text, file: name, url, canonicalUrl, retrievedAt, metadata, blocks, original };
}

function decode({ name, bytes, mediaType }: ImportedFile): string {
  try {
    return decodeText(bytes, { charset: statedCharsets(new Uint8Array(), mediaType) }).text;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    throw new UnreadableArticleError(error.code, name, error.message, { cause: error });
  }
}
