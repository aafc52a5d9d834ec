/** Mentions: the spans that refer to actors. */
import { ActorRef, ArticleRef, MentionRef } from './refs.ts';
import { MadeRef, SpanRef } from './span.ts';
import { MentionFormEnum, UnresolvedBecauseEnum } from './vocabulary.ts';

MentionRef.implement({
  description: 'A span that refers to an actor. Spans of names leave out titles and a leading article.',
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'Where it stands.',
      resolve: ({ articleId }) => articleId,
    }),
    span: t.field({ type: SpanRef, description: 'The words that refer.', resolve: ({ span }) => span }),
    form: t.field({ type: MentionFormEnum, description: 'How they refer.', resolve: ({ form }) => form }),
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who is meant; null when that is open.',
      resolve: ({ actorId }) => actorId,
    }),
    coActors: t.field({
      type: [ActorRef],
      description: 'The others who are meant, as in "the two leaders".',
      resolve: ({ coActorIds }) => coActorIds,
    }),
    because: t.field({
      type: UnresolvedBecauseEnum,
      nullable: true,
      description: 'Why it is open who is meant.',
      resolve: ({ because }) => because,
    }),
    made: t.field({ type: MadeRef, description: 'Who made this assertion.', resolve: ({ made }) => made }),
  }),
});
