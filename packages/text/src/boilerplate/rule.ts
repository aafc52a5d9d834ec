/** The two kinds of rules: one gives a whole line its role, the other first cuts a tag off one end of a line. */
import type { BlockRole } from '@onrecord/schema';
import type { Line, Page } from './page.ts';

/** Gives a line its role when it holds; rules are asked in order and the first one that holds wins. */
export interface LineRule {
  role: BlockRole;
  /** How sure the rule is when it holds, 0 to 1: near 1 for wording that only furniture has, lower for shape and place. */
  score: number;
  reason: string;
  holds(line: Line, page: Page): boolean;
}

/** Cuts the matched characters off the front or the end of a paragraph, as a block of their own. */
export interface CutRule {
  role: BlockRole;
  score: number;
  reason: string;
  /** Must be anchored at the end that it cuts. */
  pattern: RegExp;
  /** How many paragraphs from the top on may carry it. */
  paragraphs: number;
}
