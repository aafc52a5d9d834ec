/** How many attributions each choice of a filter would leave. */
import { drawRows, type Operation } from './operation.ts';

const DOCUMENT = `query Facets($story: ID) {
  attributionFacets(filter: { storyId: $story }) {
    total
    kinds { kind count }
    stances { stance count }
    speakers { count actor { id name } }
    outlets { count outlet { id name } }
  }
}`;

/** Of one story: 200 attributions. */
export const storyFacets: Operation = {
  name: 'Facets',
  title: 'facets of a story, each request another one',
  document: DOCUMENT,
  draw: (archive, random) => {
    const stories = drawRows<{ id: string }>(archive, random, 'stories', 'id');
    return () => ({ story: stories().id });
  },
};

/** Of everything. */
export const allFacets: Operation = {
  ...storyFacets,
  title: 'facets of the whole archive',
  draw: () => () => ({}),
};
