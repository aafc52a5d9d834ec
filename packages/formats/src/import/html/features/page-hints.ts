/** What a page says of its article outside of the words on it: hints for finding its body. */

/** The hints. */
export interface PageHints {
  /** Titles that the page states. */
  titles: readonly string[];
  /** Its summary. */
  description: string | null;
  /** The article as the page repeats it for search engines, made comparable. */
  articleBody: string | null;
  /** Whether Readability keeps a block. */
  readability: readonly boolean[] | null;
}

/** A text without case, blanks and punctuation, for comparison. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The article that a page repeats for search engines, made comparable; null when it is too short to be one. */
export function comparable(articleBody: string | null): string | null {
  const text = plain(articleBody ?? '');
  return text.length > SHORTEST_ARTICLE_BODY ? text : null;
}

/** Shorter ones are teasers in the place of the article. */
const SHORTEST_ARTICLE_BODY = 400;
