/** Shared passages: the same words in two places, and whose they were. */
import type { LostCredit, Span } from '@onrecord/schema';
import { builder } from '../builder.ts';
import { ActorRef, ArticleRef, SharedPassageRef } from './refs.ts';
import { MadeRef, SpanRef } from './span.ts';
import { articleIdOfSpan } from './span-article.ts';
import { PassageKindEnum, SameOriginEnum } from './vocabulary.ts';

const PassagePlaceRef = builder.objectRef<Span>('PassagePlace').implement({
  description: 'Where a shared passage stands.',
  fields: (t) => ({
    article: t.field({ type: ArticleRef, description: 'In which article.', resolve: articleIdOfSpan }),
    span: t.field({ type: SpanRef, description: 'The words there.', resolve: (span) => span }),
  }),
});

const LostCreditRef = builder.objectRef<LostCredit>('LostCredit').implement({
  description: 'An article that carries a passage without the credit that another one prints.',
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'The article.',
      resolve: ({ articleId }) => articleId,
    }),
    span: t.field({ type: SpanRef, description: 'The passage in it.', resolve: ({ span }) => span }),
    credit: t.field({
      type: SpanRef,
      description: 'The credit in the other one.',
      resolve: ({ credit }) => credit,
    }),
  }),
});

SharedPassageRef.implement({
  description: 'Passages of two or more places that are alike. Repetition of one origin is no corroboration.',
  fields: (t) => ({
    kind: t.field({ type: PassageKindEnum, description: 'In what way.', resolve: ({ kind }) => kind }),
    sameOrigin: t.field({
      type: SameOriginEnum,
      description: 'Whether they have one origin.',
      resolve: ({ sameOrigin }) => sameOrigin,
    }),
    places: t.field({ type: [PassagePlaceRef], description: 'Two or more.', resolve: ({ spans }) => spans }),
    origin: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who supplied it, when a text names it.',
      resolve: ({ origin }) => origin?.actorId,
    }),
    creditLost: t.field({
      type: [LostCreditRef],
      description: 'Where the credit is missing.',
      resolve: ({ creditLost }) => creditLost,
    }),
    differences: t.exposeStringList('differences', {
      description: 'What differs between the places, in words.',
    }),
    made: t.field({ type: MadeRef, description: 'Who made this assertion.', resolve: ({ made }) => made }),
  }),
});
