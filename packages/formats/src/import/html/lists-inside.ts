/**
 * Lists in the middle of an article: their items are too short to be told from menus one by one, but a list without links
 * between two paragraphs of the article, in the same element as they, is of the article.
 */
import type { Box } from './box.ts';
import type { PageView } from './features/page-view.ts';

/** Whether a block is an item of such a list; `isBody` tells the blocks that are known to be of the article. */
export function itemsInside(
  { page, own, comments }: PageView,
  isBody: (index: number) => boolean,
): ReadonlySet<number> {
  const { blocks } = page;
  const parentOf = (index: number): Box | null => blocks[index]?.box.line.parent ?? null;
  const items = new Set<number>();
  for (let first = 0; first < blocks.length; ) {
    const list = parentOf(first);
    let end = first + 1;
    while (end < blocks.length && parentOf(end) === list) end += 1;
    const stands = (index: number) => isBody(index) && parentOf(index) === list?.parent;
    if (list && LISTS.has(list.tag) && stands(first - 1) && stands(end))
      for (let index = first; index < end; index += 1)
        if (!comments[index] && (own[index]?.linkDensity ?? 1) <= MOST_LINKED) items.add(index);
    first = end;
  }
  return items;
}

const LISTS: ReadonlySet<string> = new Set(['dl', 'ol', 'ul']);

/** Items with more links point to other articles. */
const MOST_LINKED = 0.3;
