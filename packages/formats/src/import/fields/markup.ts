/** Values of fields that may be words or a piece of HTML. */
import { articleOfHtml } from '../html/article-of-html.ts';

/** Whether the words are HTML: an element that is closed, or a break of a line. */
export function isMarkup(words: string): boolean {
  return MARKUP.test(words);
}

/** The words on one line, as they are read: without markup, entities and runs of blanks. */
export function plainLine(words: string): string {
  return oneLine(isMarkup(words) || ENTITY.test(words) ? articleOfHtml(words).text : words);
}

/** Words on several lines, with the characters that entities stand for; the lines stay as they are. */
export function withoutEntities(words: string): string {
  if (!ENTITY.test(words)) return words;
  return words
    .split('\n')
    .map((line) => (ENTITY.test(line) ? plainLine(line) : line))
    .join('\n');
}

/** The words with every run of blanks as one. */
export function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

const MARKUP = /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|p)\b[^<>]*>/i;

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i;
