/** Who wrote it: "By" and names, above the article or at its end. */
import { DATE } from './dateline.ts';
import { isInTail, isLabel, SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:(?:de|del|der|van|von|bin|al|la|le)\s+)?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}`;
const BYLINE = new RegExp(
  String.raw`^(?:(?:Written|Story|Report|Reported|Text|Analysis)\s+)?(?:[Bb]y|BY)\s*:?\s+${NAME}(?:\s*(?:,|&|and)\s*${NAME})*(?:\s*[,|–—-]\s*.{2,60})?$`,
  'u',
);

/** "Ada Moss in Port Ash", "Staff and agencies": without "By", but only above the article. */
const UNMARKED = new RegExp(
  String.raw`^(?:${NAME}(?:\s*(?:,|&|and)\s*${NAME})*\s+in\s+\p{Lu}[\p{L}\s]{2,30}|(?:[Ss]taff|[Aa]gencies|[Nn]ewsroom)(?:\s+(?:and|with|reporters?|writers?|correspondents?|agencies|staff|wires?))*)$`,
  'u',
);

/** "Ada Moss · Posted: May 3, 2031": name and date in one line, with a mark between. */
const WITH_DATE = new RegExp(String.raw`^${NAME}\s*[·•|–—-]\s*\P{Ll}`, 'u');

/** Headline, standfirst, date, caption and a notice or two may stand above it. */
const HEAD_LINES = 6;

export const byline: LineRule = {
  role: 'byline',
  score: 0.92,
  reason: 'Names with "By", a place or a date, above or below the article.',
  holds: (line, page) => {
    const isHead = line.index > 0 && line.index < HEAD_LINES;
    if (line.words > SHORT_LINE_WORDS) return false;
    if (isHead && WITH_DATE.test(line.text) && DATE.test(line.text)) return true;
    if (!isLabel(line)) return false;
    return (
      (isHead && UNMARKED.test(line.text)) || (BYLINE.test(line.text) && (isHead || isInTail(page, line)))
    );
  },
};
