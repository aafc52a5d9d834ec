/** A voice within a story. */
import type { StoryVoice } from '@onrecord/store';
import { builder } from '../builder.ts';
import { ActorRef, OutletRef } from './refs.ts';

const CueCountRef = builder.objectRef<{ text: string; count: number }>('CueCount').implement({
  description: 'A cue and how often it is used.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The cue as printed, in lower case.' }),
    count: t.exposeInt('count', { description: 'How often.' }),
  }),
});

export const ActorInStoryRef = builder.objectRef<StoryVoice>('ActorInStory').implement({
  description: 'A voice within a story.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, description: 'Who.', resolve: ({ actorId }) => actorId }),
    attributions: t.exposeInt('attributions', { description: 'How many are ascribed to it in the story.' }),
    direct: t.exposeInt('direct', { description: 'Those that are wholly quoted.' }),
    mixed: t.exposeInt('mixed', { description: 'Those that are quoted in part.' }),
    indirect: t.exposeInt('indirect', { description: 'Those that are reported in other words.' }),
    outlets: t.field({
      type: [OutletRef],
      description: 'Who quotes it.',
      resolve: ({ outletIds }) => outletIds,
    }),
    cues: t.field({ type: [CueCountRef], description: 'The cues used of it.', resolve: ({ cues }) => cues }),
  }),
});

export const ActorInStoryConnection = builder.connectionObject(
  { type: ActorInStoryRef, name: 'ActorInStoryConnection', description: 'One page of a list of voices.' },
  { name: 'ActorInStoryEdge', description: 'A voice in a list.' },
);
