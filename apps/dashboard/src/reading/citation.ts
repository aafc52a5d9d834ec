import { outletName } from '../lib/outlet-name.ts';
import { whenWords } from '../lib/words.ts';
import { speakerWords } from './speaker-words.ts';

interface Citable {
  stance: string;
  speaker?: { label: string } | null;
  because?: string | null;
  source: readonly { exact: string }[];
  content: readonly { start: number; end: number; exact: string; page?: number | null }[];
  outlet?: { name?: string | null } | null;
  article: {
    title: string;
    textId: string;
    published?: { earliest: string; latest?: string | null; precision: string } | null;
  };
}

/** Enough of the text's SHA-256 to find it again. */
const HASH_LETTERS = 12;

/** One line that names the words, who said them, where they are printed, and the exact characters that prove it. */
export function citation(quote: Citable): string {
  const words = quote.content.map(({ exact }) => exact).join(' … ');
  const page = quote.content[0]?.page;
  const { published, title, textId } = quote.article;
  const date = published ? whenWords(published) : 'undated';
  const places = quote.content.map(({ start, end }) => `${start}–${end}`).join(', ');
  const hash = textId.replace(/^\w+:/, '').slice(0, HASH_LETTERS);
  return `${speakerWords(quote)}: “${words}” ${outletName(quote.outlet)}, “${title}”, ${date}${page ? `, page ${page}` : ''}. [sha256 ${hash}, characters ${places}]`;
}
