/** The headings of a page, for the list beside it. */

/**
 * Sections and their subsections in the order of the page.
 *
 * @param {string} html What the Markdown became.
 * @returns {{level: number, id: string, text: string}[]}
 */
export function headingsOf(html) {
  const found = html.matchAll(/<h([23]) id="([^"]+)"[^>]*>(.*?)<\/h\1>/gs);
  return [...found].map(([, level, id = '', inner = '']) => ({
    level: Number(level),
    id,
    text: inner.replace(/<[^>]+>/g, ''),
  }));
}
