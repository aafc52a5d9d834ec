/** An outlet within a story. */
import type { StoryOutlet } from '@onrecord/store';
import { builder } from '../builder.ts';
import { ArticleRef, OutletRef } from './refs.ts';

export const StoryOutletRef = builder.objectRef<StoryOutlet>('StoryOutlet').implement({
  description: 'An outlet within a story.',
  fields: (t) => ({
    outlet: t.field({ type: OutletRef, description: 'The outlet.', resolve: ({ outletId }) => outletId }),
    articles: t.field({
      type: [ArticleRef],
      description: 'Its articles in the story.',
      resolve: ({ articleIds }) => articleIds,
    }),
    attributions: t.exposeInt('attributions', { description: 'How many attributions they hold.' }),
    speakers: t.exposeInt('speakers', { description: 'How many different speakers they have.' }),
    bodyLength: t.exposeInt('bodyLength', { description: 'Characters of body text.' }),
    sharedLength: t.exposeInt('sharedLength', {
      description: 'How many of them stand in a passage shared with another outlet.',
    }),
    exclusiveSpeakers: t.exposeInt('exclusiveSpeakers', {
      description: 'Voices that this outlet alone carries in the story.',
    }),
  }),
});
