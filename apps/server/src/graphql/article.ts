/** Articles with their text, its blocks and who published it. */
import type { ArticleSort } from '@onrecord/store';
import { builder } from '../builder.ts';
import { BlockRef, CreditRef, MetadataCandidateRef, OriginalRef, PublicationRef } from './article-parts.ts';
import { titleOf } from './article-title.ts';
import { ArticleConnection, AttributionConnection, MentionConnection } from './connections.ts';
import { longListCost, textCost } from './limits.ts';
import { connectionOf, pageRequest } from './page.ts';
import { ArticleRef, AttributionRef, MentionRef, SharedPassageRef, StoryRef } from './refs.ts';
import { SpanRef, WhenRef } from './span.ts';
import { textOf } from './text.ts';

ArticleRef.implement({
  description: 'One article of one outlet.',
  fields: (t) => ({
    story: t.field({
      type: StoryRef,
      description: 'The story that it belongs to.',
      resolve: ({ id }, _args, { loaders }) => loaders.storyIdOfArticle.load(id) as Promise<string>,
    }),
    headline: t.field({
      type: SpanRef,
      nullable: true,
      description: 'The headline.',
      resolve: ({ headline }) => headline,
    }),
    standfirst: t.field({
      type: SpanRef,
      nullable: true,
      description: 'The lines under the headline.',
      resolve: ({ standfirst }) => standfirst,
    }),
    title: t.string({
      description: 'The headline, or the first words of the body.',
      resolve: async (article, _args, { loaders }) =>
        article.headline?.exact ?? titleOf(article, await textOf(article, loaders)),
    }),
    file: t.string({
      nullable: true,
      description: 'Name of the file that it came in.',
      resolve: ({ file }) => file,
    }),
    url: t.string({ nullable: true, description: 'Address that it came from.', resolve: ({ url }) => url }),
    canonicalUrl: t.string({
      nullable: true,
      description: 'Address that its page gives as its own.',
      resolve: ({ canonicalUrl }) => canonicalUrl,
    }),
    retrievedAt: t.string({
      nullable: true,
      description: 'ISO instant at which it was fetched; null for a file.',
      resolve: ({ retrievedAt }) => retrievedAt,
    }),
    metadata: t.field({
      type: [MetadataCandidateRef],
      description: 'Everything that the file around its text says of it, each with where it stood.',
      resolve: ({ metadata }) => metadata ?? [],
    }),
    original: t.field({
      type: OriginalRef,
      nullable: true,
      description: 'The file that its text was read from; null when it came without one.',
      resolve: async (article, _args, { loaders }) => (await textOf(article, loaders)).original,
    }),
    lang: t.exposeString('lang', { description: 'BCP 47 tag of its language.' }),
    publisher: t.field({
      type: PublicationRef,
      description: 'Who published it.',
      resolve: ({ publisher }) => publisher,
    }),
    host: t.field({
      type: PublicationRef,
      nullable: true,
      description: 'Who re-posted it; null when it was not re-posted.',
      resolve: ({ host }) => host,
    }),
    credits: t.field({
      type: [CreditRef],
      description: 'Bylines and other credits.',
      resolve: ({ credits }) => credits,
    }),
    published: t.field({
      type: WhenRef,
      nullable: true,
      description: 'When it was published.',
      resolve: ({ published }) => published,
    }),
    textId: t.exposeID('textId', { description: 'SHA-256 of its current text.' }),
    text: t.string({
      description: 'Its whole text; all spans point into it.',
      complexity: textCost,
      resolve: async (article, _args, { loaders }) => (await textOf(article, loaders)).text,
    }),
    blocks: t.field({
      type: [BlockRef],
      description: 'The stretches of the text with their roles, in order.',
      complexity: longListCost,
      resolve: async (article, _args, { loaders }) => (await textOf(article, loaders)).blocks,
    }),
    wordCount: t.int({
      description: 'Words of the body.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleCounts.load(id)).words,
    }),
    attributionCount: t.int({
      description: 'How many attributions it holds.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleCounts.load(id)).attributions,
    }),
    speakerCount: t.int({
      description: 'How many different speakers it has.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleCounts.load(id)).speakers,
    }),
    attributions: t.connection(
      {
        type: AttributionRef,
        description: 'Its attributions in the order of the text.',
        resolve: async ({ id }, args, { store }) =>
          connectionOf(await store.pageAttributions({ articleId: id }, 'article-order', pageRequest(args))),
      },
      AttributionConnection,
    ),
    mentions: t.connection(
      {
        type: MentionRef,
        description: 'Its mentions in the order of the text.',
        resolve: async ({ id }, args, { store }) =>
          connectionOf(await store.pageMentions(id, pageRequest(args))),
      },
      MentionConnection,
    ),
    sharedPassages: t.field({
      type: [SharedPassageRef],
      description: 'Passages that it shares with other articles, or holds twice.',
      resolve: ({ id }, _args, { loaders }) => loaders.passagesOfArticle.load(id),
    }),
    previous: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article before it in the order of its story.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleNeighbours.load(id)).previous,
    }),
    next: t.field({
      type: ArticleRef,
      nullable: true,
      description: 'The article after it in the order of its story.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.articleNeighbours.load(id)).next,
    }),
  }),
});

const ArticleFilterInput = builder.inputType('ArticleFilter', {
  description: 'Which articles are wanted; all conditions must hold.',
  fields: (t) => ({
    storyId: t.id({ description: 'Only those of this story.' }),
    outletId: t.id({ description: 'Only those of this outlet.' }),
    text: t.string({ description: 'Words that the text must hold.' }),
  }),
});

const ArticleSortEnum = builder.enumType('ArticleSort', {
  description: 'In which order articles are listed.',
  values: {
    NEWEST: { value: 'newest', description: 'The last published first.' },
    OLDEST: { value: 'oldest', description: 'The first published first.' },
    HEADLINE: { value: 'headline', description: 'By headline.' },
  } satisfies Record<string, { value: ArticleSort; description: string }>,
});

builder.queryFields((t) => ({
  articles: t.connection(
    {
      type: ArticleRef,
      description: 'Articles of all stories.',
      args: {
        filter: t.arg({ type: ArticleFilterInput, description: 'Which ones.' }),
        sort: t.arg({ type: ArticleSortEnum, defaultValue: 'newest', description: 'In which order.' }),
      },
      resolve: async (_root, { filter, sort, ...page }, { store }) =>
        connectionOf(await store.pageArticles(filter ?? {}, sort ?? 'newest', pageRequest(page))),
    },
    ArticleConnection,
  ),
  article: t.field({
    type: ArticleRef,
    nullable: true,
    description: 'One article; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the article.' }) },
    resolve: (_root, { id }) => id,
  }),
}));
