import { cache } from 'react';
import { StoryHeadDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';

/** The story that a page belongs to; asked for once a request, however many parts of the page need it. */
export const loadStory = cache(
  async (storyId: string) => (await query(StoryHeadDocument, { id: storyId })).story,
);
