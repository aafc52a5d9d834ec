/** What an update or a correction changed: agencies say it in brackets, sites in a sentence about the article. */
import type { LineRule } from './rule.ts';

const IN_BRACKETS =
  /^[([](?:updates?|updated|adds?|corrects?|corrected|clarifies|recasts|refiles|repeats|removes|rewrites)\b.*[)\]][.\s]*$/isu;
const ABOUT_ITSELF =
  /^(?:correction|clarification|editor[’']s note|update)s?\s*[:–—-]|\bthis (?:article|story|report|post|page) (?:has been|was) (?:\w+ )?(?:updated|corrected|amended|changed)\b/iu;

export const updateNote: LineRule = {
  role: 'update-note',
  score: 0.93,
  reason: 'Says what an update or a correction of the article changed.',
  holds: ({ text }) => IN_BRACKETS.test(text) || ABOUT_ITSELF.test(text),
};
