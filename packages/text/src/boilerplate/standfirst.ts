/**
 * The summary under the headline. By its words it could be the first paragraph; what tells it is that a byline, date or picture stands
 * between it and the article, that it is no sentence, or that the article says it again.
 */
import type { BlockRole } from '@onrecord/schema';
import { sharedRuns } from '../text-reuse.ts';
import type { Line, Page } from './page.ts';
import type { LineRule } from './rule.ts';

const MAX_WORDS = 45;

/** At least so much of the line stands again further down, word for word. */
const REPEATED_SHARE = 0.5;

export const standfirst: LineRule = {
  role: 'standfirst',
  score: 0.7,
  reason: 'A summary over the article: set apart from it, open at its end, or said again below.',
  holds: (line, page) =>
    line.words <= MAX_WORDS &&
    line.index === page.firstOpen() &&
    line.index < page.lastProse() &&
    !page.has('standfirst') &&
    ((page.has('headline') && (!line.endsSentence || isSetApart(line, page))) || isSaidAgain(line, page)),
};

/** What sites print between the top and the article; a promo or a link stands behind first paragraphs as well. */
const BETWEEN: ReadonlySet<BlockRole | undefined> = new Set<BlockRole>([
  'byline',
  'caption',
  'credits',
  'dateline',
]);

function isSetApart(line: Line, page: Page): boolean {
  return BETWEEN.has(page.roleAt(line.index + 1));
}

function isSaidAgain(line: Line, page: Page): boolean {
  const rest = { start: line.end, end: page.text.length };
  const shared = sharedRuns(page.text, page.text, { withinA: line, withinB: rest });
  return shared.reduce((sum, run) => sum + run.tokens, 0) >= line.words * REPEATED_SHARE;
}
