/**
 * The role of every paragraph: article, heading or furniture. Furniture is marked and never deleted, with a score and the reason,
 * so that a reader can disagree. To add a rule: one file, one line in the list below, one row in the test table.
 */
import type { Block } from '@onrecord/schema';
import { paragraphs } from '../paragraphs.ts';
import type { Range } from '../range.ts';
import { trimRange } from '../range.ts';
import { agencyTag } from './agency-tag.ts';
import { byline } from './byline.ts';
import { caption, pictureDescription } from './caption.ts';
import { commentForm } from './comment-form.ts';
import { copyright } from './copyright.ts';
import { credits } from './credits.ts';
import { datelineLine, leadingDateline } from './dateline.ts';
import { headline, headlineSentence } from './headline.ts';
import { pageOf } from './page.ts';
import { promo } from './promo.ts';
import { promoTeaser, promoTitle } from './promo-neighbour.ts';
import { relatedLinks, relatedLinksList } from './related-links.ts';
import type { CutRule, LineRule } from './rule.ts';
import { siteNotice } from './site-notice.ts';
import { standfirst } from './standfirst.ts';
import { subhead } from './subhead.ts';
import { titleSuffix } from './title-suffix.ts';
import { updateNote } from './update-note.ts';

/** Tags that stand in one line with something else; a dateline stands in front of an agency tag. */
export const cutRules: readonly CutRule[] = [leadingDateline, agencyTag, titleSuffix];

/** Wording first, then place next to what the wording showed, then headings, which are told by what is left. */
export const lineRules: readonly LineRule[] = [
  copyright,
  updateNote,
  commentForm,
  siteNotice,
  credits,
  relatedLinks,
  promo,
  caption,
  byline,
  datelineLine,
  promoTitle,
  promoTeaser,
  pictureDescription,
  relatedLinksList,
  headline,
  headlineSentence,
  standfirst,
  subhead,
];

/**
 * The blocks of the text, in order: they never overlap and together hold every character that is not blank.
 *
 * @example markBlocks('Bridge closes\n\nThe old bridge at Port Ash closed on Monday.').map((block) => block.role) // ['headline', 'body']
 */
export function markBlocks(text: string): Block[] {
  const cuts = paragraphs(text).map((paragraph, index) => cutParagraph(text, paragraph, index));
  const page = pageOf(
    text,
    cuts.map(({ rest }) => rest),
  );
  const rules = page.lines.map((): Verdict => BODY);
  for (const rule of lineRules) {
    for (const line of page.lines) {
      if (line.words > LONGEST_FURNITURE || page.roleAt(line.index) !== undefined || !rule.holds(line, page))
        continue;
      page.give(line.index, rule.role);
      rules[line.index] = rule;
    }
  }
  return cuts.flatMap(({ tags, rest }, index) =>
    [...tags, blockOf(rest, rules[index] ?? BODY)].sort(byStart),
  );
}

type Verdict = Pick<Block, 'role' | 'score' | 'reason'>;

/** No heading and no piece of furniture has more words; the longest are captions and editor's notes. */
const LONGEST_FURNITURE = 150;

/** What no rule took is the article itself. */
const BODY: Verdict = { role: 'body', score: 0.8, reason: 'A paragraph without any sign of furniture.' };

function cutParagraph(text: string, paragraph: Range, index: number): { tags: Block[]; rest: Range } {
  const tags: Block[] = [];
  let rest = paragraph;
  for (const rule of cutRules) {
    const line = text.slice(rest.start, rest.end);
    const match = index >= rule.paragraphs ? null : rule.pattern.exec(line);
    const tag =
      match &&
      trimRange(text, { start: rest.start + match.index, end: rest.start + match.index + match[0].length });
    if (!match || !tag) continue;
    const remaining =
      match.index === 0
        ? trimRange(text, { start: rest.start + match[0].length, end: rest.end })
        : trimRange(text, { start: rest.start, end: tag.start });
    if (!remaining) continue;
    tags.push(blockOf(tag, rule));
    rest = remaining;
  }
  return { tags, rest };
}

function blockOf(
  { start, end }: Range,
  { role, score, reason }: Pick<Block, 'role' | 'score' | 'reason'>,
): Block {
  return { start, end, role, score, reason };
}

function byStart(a: Range, b: Range): number {
  return a.start - b.start;
}
