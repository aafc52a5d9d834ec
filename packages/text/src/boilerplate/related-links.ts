/**
 * Pointers to other articles: a heading with short lines under it, or a link with "Read more:" before it. Short lines at the end
 * without a heading were tried as links and given up: in real articles they are tables, dates of a tour, lists of teams.
 */
import type { Line, Page } from './page.ts';
import { isInTail, isLabel } from './page.ts';
import type { LineRule } from './rule.ts';

const HEADING =
  /^(?:related|recommended|read more|more (?:on|from|like) .*|more (?:articles|news|stories|coverage)|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared)|trending(?: now)?|top stories|latest (?:news|stories|articles)|see also|further reading|up next|editor[’']s picks)(?:\s+(?:articles?|content|coverage|links?|news|posts?|reading|stories|topics|videos?))?\s*:?$/iu;
const LINK =
  /^(?:read(?: more| also| next)?|see also|also read|more|related(?: \p{L}+)?|related:?\s*\p{L}*)\s*[:|»>]\s*\S/iu;

/** "Read more: another headline" and headings such as "Related articles". */
export const relatedLinks: LineRule = {
  role: 'related-links',
  score: 0.93,
  reason: 'A label that points to another article.',
  holds: (line) =>
    (isLabel(line) && HEADING.test(line.text)) || (LINK.test(line.text) && line.words <= LINK_WORDS),
};

/** The label and one headline. */
const LINK_WORDS = 30;

/** The short lines right under such a heading. */
export const relatedLinksList: LineRule = {
  role: 'related-links',
  score: 0.75,
  reason: 'A short line in the list under a heading for other articles.',
  holds: (line, page) => isLabel(line) && isUnderHeading(line, page) && !hasProseNext(line, page),
};

function isUnderHeading(line: Line, page: Page): boolean {
  const before = page.lines[line.index - 1];
  if (!before || page.roleAt(before.index) !== 'related-links') return false;
  return HEADING.test(before.text) || page.roleAt(before.index - 1) === 'related-links';
}

/** In the middle of an article the last short line before a paragraph is its subhead, not a link. */
function hasProseNext(line: Line, page: Page): boolean {
  return !isLabel(page.lines[line.index + 1]) && !isInTail(page, line);
}
