/** The entity map of a story: who is tied to whom, with the words that say so. */
import type { MapEdge, Span } from '@onrecord/schema';
import type { StoredMap } from '@onrecord/store';
import { builder } from '../builder.ts';
import { inputError } from './input-error.ts';
import { ActorRef, ArticleRef, StoryRef } from './refs.ts';
import { SpanRef } from './span.ts';
import { articleIdOfSpan } from './span-article.ts';
import { RelationStatusEnum, RelationTypeEnum } from './vocabulary.ts';

const EvidenceRef = builder.objectRef<Span>('Evidence').implement({
  description: 'Words that prove a line of the map, and the article that prints them.',
  fields: (t) => ({
    span: t.field({ type: SpanRef, description: 'The words.', resolve: (span) => span }),
    article: t.field({ type: ArticleRef, description: 'Where they stand.', resolve: articleIdOfSpan }),
  }),
});

export const MapEdgeRef = builder.objectRef<MapEdge>('MapEdge').implement({
  description: 'A line of the map: a stated relation, or how often two actors are quoted together.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Comes from content, so that the same line keeps its id.' }),
    from: t.field({ type: ActorRef, description: 'Where it starts.', resolve: ({ from }) => from }),
    to: t.field({ type: ActorRef, description: 'Where it ends.', resolve: ({ to }) => to }),
    relation: t.field({
      type: RelationTypeEnum,
      nullable: true,
      description: 'Null for two that are only quoted together.',
      resolve: ({ relation }) => relation,
    }),
    status: t.field({
      type: RelationStatusEnum,
      nullable: true,
      description: 'How certain the texts make it.',
      resolve: ({ status }) => status,
    }),
    weight: t.exposeInt('weight', { description: 'Number of pieces of evidence.' }),
    evidence: t.field({
      type: [EvidenceRef],
      description: 'The evidence.',
      resolve: ({ evidence }) => evidence,
    }),
  }),
});

const MapNodeRef = builder.objectRef<StoredMap['layout'][number]>('MapNode').implement({
  description: 'An actor on the map.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, description: 'Who.', resolve: ({ actorId }) => actorId }),
    x: t.exposeFloat('x', { description: 'From -1, left, to 1.' }),
    y: t.exposeFloat('y', { description: 'From -1, top, to 1.' }),
    attributions: t.exposeInt('attributions', { description: 'How many are ascribed to it in the story.' }),
    degree: t.exposeInt('degree', { description: 'How many lines meet here.' }),
  }),
});

const EntityMapRef = builder.objectRef<StoredMap & { storyId: string }>('EntityMap').implement({
  description: 'Who is tied to whom in a story.',
  fields: (t) => ({
    story: t.field({ type: StoryRef, description: 'The story.', resolve: ({ storyId }) => storyId }),
    nodes: t.field({
      type: [MapNodeRef],
      description: 'The actors, with their places.',
      resolve: (map) => map.layout,
    }),
    edges: t.field({ type: [MapEdgeRef], description: 'The lines.', resolve: ({ edges }) => edges }),
  }),
});

builder.queryField('entityMap', (t) =>
  t.field({
    type: EntityMapRef,
    description: 'The map of a story. An error says when there is no such story.',
    args: { storyId: t.arg.id({ required: true, description: 'Id of the story.' }) },
    resolve: async (_root, { storyId }, { store }) => {
      const [[story], map] = await Promise.all([store.byIds('Story', [storyId]), store.entityMap(storyId)]);
      if (!story) throw inputError(`There is no story ${storyId}.`, 'NOT_FOUND');
      return { storyId, layout: map?.layout ?? [], edges: map?.edges ?? [] };
    },
  }),
);
