/** The text of a shown article, put back onto the offsets of its record: what is marked where. */
import type { Page } from 'playwright-core';

/** Offsets are UTF-16 code units of the article's text, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

interface ShownLine {
  text: string;
  isFurniture: boolean;
  marks: Stretch[];
}

export interface ShownText {
  lines: Stretch[];
  furniture: Stretch[];
  marks: Stretch[];
}

/** Finds every shown line in the text, in order; throws when a line is not in it word for word. */
export async function shownText(page: Page, text: string): Promise<ShownText> {
  const shown: ShownText = { lines: [], furniture: [], marks: [] };
  let from = 0;
  for (const line of await linesOf(page)) {
    const start = text.indexOf(line.text, from);
    if (start < 0) throw new Error(`This line is not in the text from ${from} on: ${line.text}`);
    from = start + line.text.length;
    (line.isFurniture ? shown.furniture : shown.lines).push({ start, end: from });
    shown.marks.push(...line.marks.map((mark) => ({ start: start + mark.start, end: start + mark.end })));
  }
  return shown;
}

/** The lines of the article element; marks count from the beginning of their line. */
function linesOf(page: Page): Promise<ShownLine[]> {
  return page.evaluate(() => {
    const lines = document.querySelectorAll('article > div > :first-child, article > details > p');
    return [...lines].map((line) => ({
      text: line.textContent ?? '',
      isFurniture: line.closest('details') !== null,
      marks: [...line.querySelectorAll('mark')].map((mark) => {
        const before = document.createRange();
        before.selectNodeContents(line);
        before.setEndBefore(mark);
        const start = before.toString().length;
        return { start, end: start + (mark.textContent ?? '').length };
      }),
    }));
  });
}
