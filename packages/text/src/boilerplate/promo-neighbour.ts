/** A promo is often three lines: a label, the title of what it points to, and a teaser that says the title again. */
import type { Line, Page } from './page.ts';
import { isLabel } from './page.ts';
import type { LineRule } from './rule.ts';

/** The short title over a call to click, or under "Watch:". */
export const promoTitle: LineRule = {
  role: 'promo',
  score: 0.75,
  reason: 'The short title of the promo next to it.',
  holds: (line, page) =>
    isLabel(line) && line.index > 0 && (isOverCall(line, page) || isUnderLabel(line, page)),
};

/** A short paragraph under such a title that says at least half of its words again. */
export const promoTeaser: LineRule = {
  role: 'promo',
  score: 0.6,
  reason: 'Repeats the title of the promo above it.',
  holds: (line, page) => {
    const title = page.lines[line.index - 1];
    if (!title || page.roleAt(title.index) !== 'promo' || !isUnderLabel(title, page)) return false;
    return line.words <= TEASER_WORDS && sharedStems(title.text, line.text) >= TEASER_SHARE;
  },
};

const TEASER_WORDS = 50;

/** Half of the title's longer words; a next paragraph of the article shares a name or two of them. */
const TEASER_SHARE = 0.5;

/** Words are compared by so many letters, so that "attack" is "attacks"; shorter ones are mostly grammar. */
const STEM_LETTERS = 5;

function isOverCall(line: Line, page: Page): boolean {
  const next = page.lines[line.index + 1];
  if (!next || page.roleAt(next.index) !== 'promo' || next.words <= line.words || next.isApart) return false;
  return next.endsSentence && sharedStems(line.text, next.text) >= TEASER_SHARE;
}

/** A label ends with a colon: it announces the next line. */
function isUnderLabel(line: Line, page: Page): boolean {
  const before = page.lines[line.index - 1];
  return before !== undefined && page.roleAt(before.index) === 'promo' && before.text.endsWith(':');
}

function sharedStems(title: string, text: string): number {
  const stems = stemsOf(title);
  if (stems.size === 0) return 0;
  const others = stemsOf(text);
  return [...stems].filter((stem) => others.has(stem)).length / stems.size;
}

function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(
    words.filter((word) => word.length >= STEM_LETTERS).map((word) => word.slice(0, STEM_LETTERS)),
  );
}
