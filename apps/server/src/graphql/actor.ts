/** Actors: who acts, speaks or is spoken of. */
import type { ActorLink, Alias } from '@onrecord/schema';
import type { ActorSort, Neighbour } from '@onrecord/store';
import { builder } from '../builder.ts';
import { labelOf } from './actor-label.ts';
import { ActorConnection, AttributionConnection } from './connections.ts';
import { MapEdgeRef } from './entity-map.ts';
import { connectionOf, pageRequest, refuseSize } from './page.ts';
import { ActorRef, AttributionRef, StoryRef } from './refs.ts';
import { SpanRef } from './span.ts';
import { ActorKindEnum } from './vocabulary.ts';

const AliasRef = builder.objectRef<Alias>('Alias').implement({
  description: 'A printed form of a name.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As printed.' }),
    count: t.exposeInt('count', { description: 'How often.' }),
  }),
});

const ActorLinkRef = builder.objectRef<ActorLink>('ActorLink').implement({
  description: 'The same actor in another register.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The register, such as `wikidata`.' }),
    id: t.exposeString('id', { description: 'Its id there.' }),
  }),
});

const NeighbourRef = builder.objectRef<Neighbour>('Neighbour').implement({
  description: 'An actor tied to another one.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, description: 'The other one.', resolve: ({ actorId }) => actorId }),
    weight: t.exposeInt('weight', { description: 'Pieces of evidence for the ties between the two.' }),
  }),
});

ActorRef.implement({
  description: 'Somebody or something that acts, speaks or is spoken of.',
  fields: (t) => ({
    kind: t.field({ type: ActorKindEnum, description: 'What sort of thing.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', {
      nullable: true,
      description: 'The fullest printed name; null if no text names it.',
    }),
    label: t.string({
      description: 'The name, or for one that no text names a description as printed.',
      resolve: (actor, _args, { loaders }) => labelOf(actor, loaders),
    }),
    aliases: t.field({ type: [AliasRef], description: 'Printed forms.', resolve: ({ aliases }) => aliases }),
    roles: t.field({
      type: [SpanRef],
      description: 'Titles and functions as printed.',
      resolve: ({ roles }) => roles,
    }),
    affiliation: t.field({
      type: ActorRef,
      nullable: true,
      description: 'The body that it belongs to.',
      resolve: ({ affiliationId }) => affiliationId,
    }),
    links: t.field({
      type: [ActorLinkRef],
      description: 'The same actor elsewhere.',
      resolve: ({ links }) => links,
    }),
    mergedIds: t.idList({
      description: 'Ids of the actors merged into this one.',
      resolve: ({ id }, _args, { loaders }) => loaders.mergedIds.load(id),
    }),
    attributionCount: t.int({
      description: 'How many attributions are ascribed to it.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.actorCounts.load(id)).attributions,
    }),
    mentionCount: t.int({
      description: 'How often it is mentioned.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.actorCounts.load(id)).mentions,
    }),
    outletCount: t.int({
      description: 'How many outlets quote it.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.actorCounts.load(id)).outlets,
    }),
    attributions: t.connection(
      {
        type: AttributionRef,
        description: 'What is ascribed to this actor.',
        args: { storyId: t.arg.id({ description: 'Only in this story.' }) },
        resolve: async ({ id }, { storyId, ...page }, { store }) =>
          connectionOf(
            await store.pageAttributions({ speakerIds: [id], storyId }, 'article-order', pageRequest(page)),
          ),
      },
      AttributionConnection,
    ),
    saidAbout: t.connection(
      {
        type: AttributionRef,
        description: 'Attributions of others whose content mentions this actor.',
        args: { storyId: t.arg.id({ description: 'Only in this story.' }) },
        resolve: async ({ id }, { storyId, ...page }, { store }) =>
          connectionOf(
            await store.pageAttributions({ aboutActorId: id, storyId }, 'article-order', pageRequest(page)),
          ),
      },
      AttributionConnection,
    ),
    relations: t.field({
      type: [MapEdgeRef],
      description: 'The lines of the map that start or end here.',
      args: { storyId: t.arg.id({ description: 'Only in this story.' }) },
      resolve: ({ id }, { storyId }, { store }) => store.edgesOf(id, storyId ?? null),
    }),
    neighbours: t.field({
      type: [NeighbourRef],
      description: 'The actors tied to it most.',
      args: {
        storyId: t.arg.id({ description: 'Only in this story.' }),
        first: t.arg.int({ defaultValue: 20, description: 'How many, 1 to 100.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first ?? 20) }),
      resolve: ({ id }, { storyId, first }, { store }) => {
        refuseSize('first', first);
        return store.neighbours(id, storyId ?? null, first ?? 20);
      },
    }),
    stories: t.field({
      type: [StoryRef],
      description: 'The stories that it appears in.',
      resolve: ({ id }, _args, { loaders }) => loaders.storyIdsOfActor.load(id),
    }),
  }),
});

const ActorFilterInput = builder.inputType('ActorFilter', {
  description: 'Which actors are wanted; all conditions must hold.',
  fields: (t) => ({
    storyId: t.id({ description: 'Only those of this story.' }),
    kind: t.field({ type: [ActorKindEnum], description: 'Only these kinds.' }),
    text: t.string({ description: 'Words that the name or an alias must hold.' }),
    speaking: t.boolean({ description: 'Only those to whom an attribution is ascribed.' }),
  }),
});

const ActorSortEnum = builder.enumType('ActorSort', {
  description: 'In which order actors are listed.',
  values: {
    MOST_QUOTED: { value: 'most-quoted', description: 'By the number of attributions, the most first.' },
    NAME: { value: 'name', description: 'By name.' },
  } satisfies Record<string, { value: ActorSort; description: string }>,
});

builder.queryFields((t) => ({
  actors: t.connection(
    {
      type: ActorRef,
      description: 'Actors of all stories.',
      args: {
        filter: t.arg({ type: ActorFilterInput, description: 'Which ones.' }),
        sort: t.arg({ type: ActorSortEnum, defaultValue: 'most-quoted', description: 'In which order.' }),
      },
      resolve: async (_root, { filter, sort, ...page }, { store }) =>
        connectionOf(await store.pageActors(filter ?? {}, sort ?? 'most-quoted', pageRequest(page))),
    },
    ActorConnection,
  ),
  actor: t.field({
    type: ActorRef,
    nullable: true,
    description: 'One actor; of a merged one the survivor; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the actor.' }) },
    resolve: (_root, { id }) => id,
  }),
}));
