/** Stories: articles that belong together, and what they say together. */
import type { StoryCounts } from '@onrecord/store';
import { builder } from '../builder.ts';
import { ArticleConnection, StoryConnection } from './connections.ts';
import { ImportRefusalRef } from './import-job.ts';
import { longListCost } from './limits.ts';
import { connectionOf, pageRequest } from './page.ts';
import { ArticleRef, SharedPassageRef, StoryRef, UtteranceRef } from './refs.ts';
import { StoryOutletRef } from './story-outlet.ts';
import { ActorInStoryConnection, ActorInStoryRef } from './story-voice.ts';

const StoryCountsRef = builder.objectRef<StoryCounts>('StoryCounts').implement({
  description: 'How much a story holds.',
  fields: (t) => ({
    articles: t.exposeInt('articles', { description: 'Articles.' }),
    outlets: t.exposeInt('outlets', { description: 'Outlets that publish them.' }),
    attributions: t.exposeInt('attributions', { description: 'Attributions.' }),
    direct: t.exposeInt('direct', { description: 'Attributions that are wholly quoted.' }),
    mixed: t.exposeInt('mixed', { description: 'Attributions that are quoted in part.' }),
    indirect: t.exposeInt('indirect', { description: 'Attributions that are reported in other words.' }),
    silent: t.exposeInt('silent', { description: 'Refusals to comment and other silences.' }),
    voices: t.exposeInt('voices', { description: 'Actors to whom an attribution is ascribed.' }),
    namedVoices: t.exposeInt('namedVoices', { description: 'Those of them that a text names.' }),
    unresolved: t.exposeInt('unresolved', { description: 'Attributions whose speaker is open.' }),
    sharedPassages: t.exposeInt('sharedPassages', { description: 'Shared passages.' }),
  }),
});

StoryRef.implement({
  description: 'Articles that belong together.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    demonstration: t.boolean({
      description: 'True for text that was written to show the product and reports nothing.',
      resolve: ({ demonstration }) => demonstration ?? false,
    }),
    counts: t.field({
      type: StoryCountsRef,
      description: 'How much it holds.',
      resolve: ({ id }, _args, { loaders }) => loaders.storyFigures.load(id),
    }),
    firstPublished: t.string({
      nullable: true,
      description: 'When its first dated article was published.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.storyFigures.load(id)).firstPublished,
    }),
    lastPublished: t.string({
      nullable: true,
      description: 'When its last dated article was published.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.storyFigures.load(id)).lastPublished,
    }),
    articles: t.connection(
      {
        type: ArticleRef,
        description: 'Its articles, the first published first.',
        resolve: async ({ id }, args, { store }) =>
          connectionOf(await store.pageArticles({ storyId: id }, 'oldest', pageRequest(args))),
      },
      ArticleConnection,
    ),
    outlets: t.field({
      type: [StoryOutletRef],
      description: 'The outlets that publish in it.',
      complexity: longListCost,
      resolve: ({ id }, _args, { store }) => store.storyOutlets(id),
    }),
    voices: t.connection(
      {
        type: ActorInStoryRef,
        description: 'Those to whom an attribution is ascribed, the most quoted first.',
        resolve: async ({ id }, args, { store }) =>
          connectionOf(await store.pageVoices(id, pageRequest(args))),
      },
      ActorInStoryConnection,
    ),
    sharedPassages: t.field({
      type: [SharedPassageRef],
      description: 'Passages that its articles share.',
      complexity: longListCost,
      resolve: ({ id }, _args, { store }) => store.passages({ storyId: id }),
    }),
    utterances: t.field({
      type: [UtteranceRef],
      description: 'Spoken and written acts with their renderings.',
      complexity: longListCost,
      resolve: ({ id }, _args, { store }) => store.utterances(id),
    }),
    refusals: t.field({
      type: [ImportRefusalRef],
      description: 'Inputs that could not be read.',
      complexity: longListCost,
      resolve: ({ id }, _args, { store }) => store.refusals(id),
    }),
  }),
});

builder.queryFields((t) => ({
  stories: t.connection(
    {
      type: StoryRef,
      description: 'All stories.',
      resolve: async (_root, args, { store }) => connectionOf(await store.pageStories(pageRequest(args))),
    },
    StoryConnection,
  ),
  story: t.field({
    type: StoryRef,
    nullable: true,
    description: 'One story; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the story.' }) },
    resolve: (_root, { id }) => id,
  }),
}));
