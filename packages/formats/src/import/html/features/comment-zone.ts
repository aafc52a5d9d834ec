/** Comments of readers read like an article and may be longer than it: they are told by what their element is called. */
import type { RenderedBlock } from '../block-writer.ts';
import type { Box } from '../box.ts';

/**
 * Whether each block stands among the comments of readers. On the development pages none of the 223 blocks in elements of such
 * names is of the article. `titleAt` is the block of the title, which no element of comments holds; -1 when there is none.
 */
export function commentZone(
  boxes: readonly Box[],
  blocks: readonly RenderedBlock[],
  titleAt: number,
): boolean[] {
  const aroundTitle = new Set<number>([0]);
  for (let box = blocks[titleAt]?.box ?? null; box; box = box.parent) aroundTitle.add(box.order);
  const flags = new Uint8Array(boxes.length);
  for (const box of boxes) {
    const isInside = box.parent !== null && flags[box.parent.order] === 1;
    if (isInside || (!aroundTitle.has(box.order) && isNamed(box))) flags[box.order] = 1;
  }
  const zone = blocks.map(({ box }) => flags[box.order] === 1);
  const outside = blocks.reduce((sum, { start, end }, index) => sum + (zone[index] ? 0 : end - start), 0);
  return outside < LEAST_OUTSIDE ? blocks.map(() => false) : zone;
}

/** When less than a paragraph stands elsewhere, the page shows a comment as its article. */
const LEAST_OUTSIDE = 300;

const NAMES =
  /\bcomments?\b|comment_?(?:area|body|content|list|section|thread)|\bdisqus|livefyre|\breplies\b|\brespond\b/;

const WHOLE_PAGE = new Set(['body', 'html', 'main']);

function isNamed({ tag, element }: Box): boolean {
  if (!element || WHOLE_PAGE.has(tag)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  return NAMES.test(names.toLowerCase());
}
