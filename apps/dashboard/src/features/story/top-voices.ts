import type { TopVoicesFragment } from '../../gql/graphql.ts';

/** The ids of a story's most quoted actors: those that have the same colour on all of its pages. */
export function rankedOf(story: TopVoicesFragment | null | undefined): string[] {
  return story?.top.edges.map(({ node }) => node.actor.id) ?? [];
}

/** The count that the longest bar of a story stands for, on whichever page of a list the bar is. */
export function mostQuoted(story: TopVoicesFragment): number {
  return story.top.edges[0]?.node.attributions ?? 0;
}
