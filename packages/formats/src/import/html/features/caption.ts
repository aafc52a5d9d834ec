/** Words under pictures: told by their element alone, because a model of few pages takes long captions for paragraphs. */
import type { PageView } from './page-view.ts';

/**
 * Whether a block is the caption of a picture: in a `figure`, or in an element that is called one. On the development pages
 * 335 such blocks are outside of the article and 4 inside.
 */
export function isCaption({ page, facts }: PageView, index: number): boolean {
  const box = page.blocks[index]?.box;
  if (!box) return false;
  const own = box.line;
  const around = [facts[box.order], facts[own.order], facts[own.parent?.order ?? 0]];
  const isNamed = around.some((one) => one !== undefined && /caption(?!ing)/.test(one.make));
  return isNamed || (facts[box.order]?.distances.tagFigure ?? IN_FIGURE) < IN_FIGURE;
}

/** Elements up to which a figure is the picture's own; whole articles stand in figures that are further up. */
const IN_FIGURE = 6;
