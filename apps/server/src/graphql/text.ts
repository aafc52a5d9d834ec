/** The text version of an article, and what is cut out of it. */
import type { Article, Attribution, TextVersion } from '@onrecord/schema';
import { paragraphs } from '@onrecord/text';
import type { Loaders } from '../loaders.ts';

/** A range of an article's text with its words. UTF-16 code units, half-open. */
export interface Excerpt {
  start: number;
  end: number;
  text: string;
}

/** Throws when the text is not stored: an article without it is a broken promise of the store. */
export async function textOf(
  article: Pick<Article, 'id' | 'textId'>,
  loaders: Loaders,
): Promise<TextVersion> {
  const text = await loaders.text.load(article.textId);
  if (!text)
    throw new Error(`The text ${article.textId} of ${article.id} is not stored. Run \`onrecord doctor\`.`);
  return text;
}

/** From the start of the first to the end of the last paragraph that holds a span of the attribution. */
export function excerptOf(attribution: Attribution, text: string): Excerpt {
  const spans = [...attribution.source, ...attribution.cue, ...attribution.content];
  const first = Math.min(...spans.map(({ start }) => start));
  const last = Math.max(...spans.map(({ end }) => end));
  const around = paragraphs(text).filter(({ start, end }) => start < last && end > first);
  const start = Math.min(first, around.at(0)?.start ?? first);
  const end = Math.max(last, around.at(-1)?.end ?? last);
  return { start, end, text: text.slice(start, end) };
}
