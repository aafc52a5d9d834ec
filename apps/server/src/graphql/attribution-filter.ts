/** How attributions are listed, filtered, sorted and counted. */
import type { AttributionFacets, AttributionFilter, AttributionSort } from '@onrecord/store';
import { builder } from '../builder.ts';
import { AttributionConnection } from './connections.ts';
import { connectionOf, pageRequest } from './page.ts';
import { ActorRef, AttributionRef, OutletRef } from './refs.ts';
import { AttributionKindEnum, CueClassEnum, StanceEnum } from './vocabulary.ts';

const AttributionFilterInput = builder.inputType('AttributionFilter', {
  description: 'Which attributions are wanted. All conditions must hold; of a list, any one.',
  fields: (t) => ({
    storyId: t.id({ description: 'Only those of this story.' }),
    articleId: t.id({ description: 'Only those of this article.' }),
    outletId: t.idList({ description: 'Only those of these outlets.' }),
    speakerId: t.idList({ description: 'Only those of these speakers.' }),
    kind: t.field({ type: [AttributionKindEnum], description: 'Only these kinds.' }),
    stance: t.field({ type: [StanceEnum], description: 'Only these stances.' }),
    cueClass: t.field({ type: [CueClassEnum], description: 'Only these classes of cue.' }),
    text: t.string({
      description:
        'Words that content, cue or source must hold. Of words with more matches the newest 4,000 are taken, within the story or article that is asked for.',
    }),
    resolved: t.boolean({ description: 'True: only those whose speaker is known; false: only the others.' }),
  }),
});

const AttributionSortEnum = builder.enumType('AttributionSort', {
  description: 'In which order attributions are listed.',
  values: {
    ARTICLE_ORDER: { value: 'article-order', description: 'As they stand, article by article.' },
    NEWEST: { value: 'newest', description: 'Of the last published article first.' },
    SPEAKER: { value: 'speaker', description: 'By the name of the speaker.' },
    LONGEST: { value: 'longest', description: 'The longest content first.' },
  } satisfies Record<string, { value: AttributionSort; description: string }>,
});

const COUNT = 'How many attributions it would leave, of the newest 4,000 when there is a filter.';

const FACETS =
  'How many attributions each choice would leave: each facet is counted with all other filters applied. Exact without a filter; with one, counted over the newest 4,000 attributions that it leaves.';

const ActorFacetRef = builder.objectRef<{ id: string; count: number }>('ActorFacet').implement({
  description: 'A speaker to choose.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, description: 'The speaker.', resolve: ({ id }) => id }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});
const OutletFacetRef = builder.objectRef<{ id: string; count: number }>('OutletFacet').implement({
  description: 'An outlet to choose.',
  fields: (t) => ({
    outlet: t.field({ type: OutletRef, description: 'The outlet.', resolve: ({ id }) => id }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});
const KindFacetRef = builder.objectRef<AttributionFacets['kinds'][number]>('KindFacet').implement({
  description: 'A kind to choose.',
  fields: (t) => ({
    kind: t.field({ type: AttributionKindEnum, description: 'The kind.', resolve: ({ id }) => id }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});
const StanceFacetRef = builder.objectRef<AttributionFacets['stances'][number]>('StanceFacet').implement({
  description: 'A stance to choose.',
  fields: (t) => ({
    stance: t.field({ type: StanceEnum, description: 'The stance.', resolve: ({ id }) => id }),
    count: t.exposeInt('count', { description: COUNT }),
  }),
});
const CueClassFacetRef = builder
  .objectRef<AttributionFacets['cueClasses'][number]>('CueClassFacet')
  .implement({
    description: 'A class of cue to choose.',
    fields: (t) => ({
      cueClass: t.field({ type: CueClassEnum, description: 'The class.', resolve: ({ id }) => id }),
      count: t.exposeInt('count', { description: COUNT }),
    }),
  });

const AttributionFacetsRef = builder.objectRef<AttributionFacets>('AttributionFacets').implement({
  description: FACETS,
  fields: (t) => ({
    total: t.exposeInt('total', {
      description: 'How many there are with all filters applied: the same as `totalCount` of their list.',
    }),
    speakers: t.field({
      type: [ActorFacetRef],
      description: 'By speaker.',
      resolve: (facets) => facets.speakers,
    }),
    outlets: t.field({
      type: [OutletFacetRef],
      description: 'By outlet.',
      resolve: (facets) => facets.outlets,
    }),
    kinds: t.field({ type: [KindFacetRef], description: 'By kind.', resolve: (facets) => facets.kinds }),
    stances: t.field({
      type: [StanceFacetRef],
      description: 'By stance.',
      resolve: (facets) => facets.stances,
    }),
    cueClasses: t.field({
      type: [CueClassFacetRef],
      description: 'By class of cue.',
      resolve: (facets) => facets.cueClasses,
    }),
  }),
});

builder.queryFields((t) => ({
  attributions: t.connection(
    {
      type: AttributionRef,
      description: 'Attributions of all stories.',
      args: {
        filter: t.arg({ type: AttributionFilterInput, description: 'Which ones.' }),
        sort: t.arg({
          type: AttributionSortEnum,
          defaultValue: 'article-order',
          description: 'In which order.',
        }),
      },
      resolve: async (_root, { filter, sort, ...page }, { store }) =>
        connectionOf(
          await store.pageAttributions(filterOf(filter), sort ?? 'article-order', pageRequest(page)),
        ),
    },
    AttributionConnection,
  ),
  attribution: t.field({
    type: AttributionRef,
    nullable: true,
    description: 'One attribution; null when there is none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id of the attribution.' }) },
    resolve: (_root, { id }) => id,
  }),
  attributionFacets: t.field({
    type: AttributionFacetsRef,
    description: FACETS,
    args: { filter: t.arg({ type: AttributionFilterInput, description: 'The choices made so far.' }) },
    resolve: (_root, { filter }, { store }) => store.attributionFacets(filterOf(filter)),
  }),
}));

function filterOf(filter: typeof AttributionFilterInput.$inferInput | null | undefined): AttributionFilter {
  const { outletId, speakerId, kind, stance, cueClass, ...rest } = filter ?? {};
  return {
    ...rest,
    outletIds: outletId,
    speakerIds: speakerId,
    kinds: kind,
    stances: stance,
    cueClasses: cueClass,
  };
}
