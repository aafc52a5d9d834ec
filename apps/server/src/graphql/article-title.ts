/** What an article is called where no headline is known. */
import type { Article, TextVersion } from '@onrecord/schema';

/** Longest title made of body text: about the length of a long headline. */
const TITLE_LENGTH = 80;

/** The headline, else the first words of the body, else the name of the file. */
export function titleOf(article: Article, { text, blocks }: Pick<TextVersion, 'text' | 'blocks'>): string {
  if (article.headline) return article.headline.exact;
  const body = blocks.find(({ role }) => role === 'body');
  const words = text.slice(body?.start ?? 0, body?.end ?? text.length).trim();
  return firstWords(words) || article.file || 'Untitled';
}

function firstWords(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  if (line.length <= TITLE_LENGTH) return line;
  const cut = line.lastIndexOf(' ', TITLE_LENGTH - 1);
  if (cut > 0) return `${line.slice(0, cut)} …`;
  // Half of a character is no text, and would be stored as another one.
  return `${line.slice(0, TITLE_LENGTH - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
