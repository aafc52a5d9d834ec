/** Utterances: one spoken or written act with all its renderings. */
import type { UtteranceDifference } from '@onrecord/schema';
import { builder } from '../builder.ts';
import { ActorRef, AttributionRef, UtteranceRef } from './refs.ts';
import { UtteranceDifferenceKindEnum } from './vocabulary.ts';

const UtteranceDifferenceRef = builder.objectRef<UtteranceDifference>('UtteranceDifference').implement({
  description: 'In what renderings differ.',
  fields: (t) => ({
    kind: t.field({
      type: UtteranceDifferenceKindEnum,
      description: 'In what.',
      resolve: ({ kind }) => kind,
    }),
    attributions: t.field({
      type: [AttributionRef],
      description: 'The renderings that differ.',
      resolve: ({ attributionIds }) => attributionIds,
    }),
  }),
});

UtteranceRef.implement({
  description: 'One spoken or written act and all its renderings.',
  fields: (t) => ({
    speaker: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who spoke.',
      resolve: ({ speakerId }) => speakerId,
    }),
    renderings: t.field({
      type: [AttributionRef],
      description: 'The attributions that render it.',
      resolve: ({ renderings }) => renderings,
    }),
    best: t.field({
      type: AttributionRef,
      nullable: true,
      description: 'The fullest rendering.',
      resolve: ({ best }) => best,
    }),
    differences: t.field({
      type: [UtteranceDifferenceRef],
      description: 'In what the renderings differ.',
      resolve: ({ differences }) => differences,
    }),
  }),
});
