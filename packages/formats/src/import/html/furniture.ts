/**
 * What the blocks outside of the body are for: told from the element they stand in, and where that says nothing from their
 * words. Nothing is thrown away; a reader sees why a block was set aside.
 */
import type { Block, BlockRole } from '@onrecord/schema';
import { type Group, NEAR_PART } from './features/box-facts.ts';
import { isCaption } from './features/caption.ts';
import type { PageView } from './features/page-view.ts';
import { namesIn } from './metadata/names.ts';

/** A role with its reason. */
export type Verdict = Pick<Block, 'role' | 'reason'>;

/** The role of a block outside of the body. `bodyFirst` and `bodyLast` are the indexes of the first and last body block. */
export function furnitureOf(view: PageView, index: number, bodyFirst: number, bodyLast: number): Verdict {
  for (const { role, reason, holds } of RULES)
    if (holds({ view, index, bodyFirst, bodyLast })) return { role, reason };
  return { role: 'promo', reason: 'It stands outside of the article and points elsewhere.' };
}

interface Place {
  view: PageView;
  index: number;
  bodyFirst: number;
  bodyLast: number;
}

interface Rule extends Verdict {
  holds(place: Place): boolean;
}

/** Title and byline first, then what wording makes certain, then where the block stands. */
const RULES: readonly Rule[] = [
  rule('headline', 'The title of the page.', ({ view, index }) => index === view.titleAt),
  rule('caption', 'It stands under a picture.', ({ view, index }) => isCaption(view, index)),
  rule(
    'copyright',
    'It says who holds the rights.',
    ({ view, index }) => RIGHTS.test(view.texts[index] ?? '') && isShort(view, index),
  ),
  rule('standfirst', 'The summary that the page states, above the article.', isStandfirst),
  rule('byline', 'It says who wrote the article.', isByline),
  rule('dateline', 'It says when the article was published.', isDateLine),
  rule(
    'comment-form',
    'It belongs to the comments of readers.',
    ({ view, index }) => view.comments[index] === true || (says(view, index, 'talk') && isShort(view, index)),
  ),
  rule(
    'credits',
    'It says who helped.',
    ({ view, index, bodyLast }) =>
      index > bodyLast &&
      says(view, index, 'writer') &&
      (view.own[index]?.words ?? 0) >= SHORT_TITLE &&
      !isLinked(view, index),
  ),
  rule(
    'site-notice',
    'It stands in the navigation or the foot of the site.',
    ({ view, index }) => isIn(view, index, ['tagNav', 'tagFooter']) && isLinked(view, index),
  ),
  rule(
    'site-notice',
    'The site speaks of itself.',
    ({ view, index }) =>
      isIn(view, index, ['form', 'tagForm']) || (says(view, index, 'offer') && isShort(view, index)),
  ),
  rule(
    'related-links',
    'A link to another article.',
    ({ view, index }) =>
      isLinked(view, index) &&
      (isIn(view, index, ['related', 'list']) || (view.own[index]?.words ?? 0) >= SHORT_TITLE),
  ),
  rule('site-notice', 'It stands in the navigation or the foot of the site.', ({ view, index }) =>
    isIn(view, index, ['tagNav', 'tagFooter', 'tagHeader', 'nav', 'footer', 'share']),
  ),
];

/** Words with which sites claim their rights. */
const RIGHTS =
  /©|\(c\) ?\d{4}|all rights reserved|\bcopyright\b|may not be (?:published|reproduced|republished)/i;

/** Four words, as the features count them: shorter links are names of sections and buttons. */
const SHORT_TITLE = Math.log1p(4);

/** Notices are shorter than paragraphs of an article that quotes them. */
const LONGEST_NOTICE = 300;

/** Blocks above the body in which its byline and standfirst stand. */
const ABOVE = 12;

function rule(role: BlockRole, reason: string, holds: Rule['holds']): Rule {
  return { role, reason, holds };
}

function isIn({ page, facts }: PageView, index: number, groups: readonly Group[]): boolean {
  const distances = facts[page.blocks[index]?.box.order ?? 0]?.distances;
  return distances !== undefined && groups.some((group) => distances[group] <= NEAR_PART);
}

function says({ own }: PageView, index: number, what: string): boolean {
  return own[index]?.[`says:${what}`] === 1;
}

function isShort({ texts }: PageView, index: number): boolean {
  return (texts[index]?.length ?? 0) <= LONGEST_NOTICE;
}

function isLinked({ own }: PageView, index: number): boolean {
  return (own[index]?.linkDensity ?? 0) > 0.5;
}

function isAbove({ index, bodyFirst }: Place): boolean {
  return index < bodyFirst && index >= bodyFirst - ABOVE;
}

function isStandfirst(place: Place): boolean {
  const { view, index } = place;
  if (!isAbove(place) || isLinked(view, index)) return false;
  const isSummary = isIn(view, index, ['title']) && (view.own[index]?.words ?? 0) > SHORT_TITLE;
  return (
    view.hinted[index]?.isDescription === 1 ||
    (isSummary && index > view.titleAt && !says(view, index, 'writer'))
  );
}

function isByline(place: Place): boolean {
  const { view, index } = place;
  const text = view.texts[index] ?? '';
  if (text.length > LONGEST_NOTICE || !(isAbove(place) || index <= place.bodyLast + 2)) return false;
  return (isIn(view, index, ['byline']) || /^by\s/i.test(text)) && namesIn(text).length > 0;
}

function isDateLine(place: Place): boolean {
  const { view, index } = place;
  return (
    isAbove(place) &&
    says(view, index, 'date') &&
    (view.own[index]?.words ?? 0) < Math.log1p(16) &&
    view.page.blocks[index]?.box.line.tag !== 'li'
  );
}
