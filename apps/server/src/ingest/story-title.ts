/** What may be the title of a story, wherever it is typed: one line of text, since its words are what the story is found by. */

/** Longest title of a story: two lines on the dashboard. */
const MAX_TITLE = 200;

/** Line ends and other controls, and halves of characters. */
const UNPRINTABLE = /[\p{Control}\p{Surrogate}\p{Line_Separator}\p{Paragraph_Separator}]/u;

/** Whether a name or title is one line of text that a page and a terminal can show. */
export function isPrintable(text: string): boolean {
  return !UNPRINTABLE.test(text);
}

/** Whether a story can be called so as it stands. */
export function isUsableTitle(title: string): boolean {
  return title !== '' && title.length <= MAX_TITLE && isPrintable(title);
}

/** The title without blanks around it; undefined when nothing was typed. Throws a RangeError for one that is not usable. */
export function usableTitle(typed: string | null | undefined): string | undefined {
  const title = typed?.trim() ?? '';
  if (title === '') return undefined;
  if (isUsableTitle(title)) return title;
  throw new RangeError(
    `The title is not usable: give one line of text with at most ${MAX_TITLE} characters.`,
  );
}
