/** Every operation that a server is asked, in the order of the table. */
import { article } from './article.ts';
import { allFacets, storyFacets } from './facets.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { Operation } from './operation.ts';
import { firstPage, page } from './page.ts';
import { searches } from './search.ts';
import { story } from './story.ts';

export const operations: readonly Operation[] = [
  page,
  firstPage,
  article,
  neighbourhood,
  story,
  storyFacets,
  allFacets,
  ...searches,
];
