import { cache } from 'react';
import { StoryHeadDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';

/**
 * The story that a page belongs to, and the formats in which it can be taken away; asked for once a request, however many
 * parts of the page need it.
 */
export const loadStoryHead = cache((storyId: string) => query(StoryHeadDocument, { id: storyId }));

/** The story alone. */
export const loadStory = async (storyId: string) => (await loadStoryHead(storyId)).story;
