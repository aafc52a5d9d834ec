/** Attributions: who is said to have said what, to whom, by which route. */
import type { Attribution, Hop } from '@onrecord/schema';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { ActorRef, ArticleRef, AttributionRef, OutletRef, UtteranceRef } from './refs.ts';
import { MadeRef, SpanRef } from './span.ts';
import { type Excerpt, excerptOf, textOf } from './text.ts';
import {
  AttributionKindEnum,
  ChainBasisEnum,
  CueClassEnum,
  HopRoleEnum,
  ModalityEnum,
  StanceEnum,
  UnresolvedBecauseEnum,
} from './vocabulary.ts';

const HopRef = builder.objectRef<Hop>('Hop').implement({
  description: 'A link of the chain from the publishing outlet outward to the speaker.',
  fields: (t) => ({
    actor: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Null for a link that nobody names.',
      resolve: ({ actorId }) => actorId,
    }),
    role: t.field({
      type: HopRoleEnum,
      description: 'What it did with the words.',
      resolve: ({ role }) => role,
    }),
    span: t.field({
      type: SpanRef,
      nullable: true,
      description: 'The link as written; null for the outlet, which need not name itself.',
      resolve: ({ span }) => span,
    }),
  }),
});

const ExcerptRef = builder.objectRef<Excerpt>('Excerpt').implement({
  description: "The paragraph or paragraphs around a record, as a range of the article's text.",
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'First UTF-16 code unit.' }),
    end: t.exposeInt('end', { description: 'The code unit after the last.' }),
    text: t.exposeString('text', { description: 'The words.' }),
  }),
});

AttributionRef.implement({
  description: 'The relation of source, cue and content: who is said to have said what.',
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'Where it stands.',
      resolve: ({ articleId }) => articleId,
    }),
    outlet: t.field({
      type: OutletRef,
      nullable: true,
      description: 'Who published that article.',
      resolve: async (attribution, _args, context) =>
        (await articleOf(attribution, context)).publisher.outletId,
    }),
    kind: t.field({
      type: AttributionKindEnum,
      description: 'Quoted, reported, or both.',
      resolve: ({ kind }) => kind,
    }),
    source: t.field({
      type: [SpanRef],
      description: 'The words that name who said it.',
      resolve: ({ source }) => source,
    }),
    cue: t.field({
      type: [SpanRef],
      description: 'The words that report, such as "said".',
      resolve: ({ cue }) => cue,
    }),
    content: t.field({
      type: [SpanRef],
      description: 'The words that were said.',
      resolve: ({ content }) => content,
    }),
    quoted: t.field({
      type: [SpanRef],
      description: 'What stands inside quotation marks, without the marks.',
      resolve: ({ quoted }) => quoted,
    }),
    cueClass: t.field({
      type: CueClassEnum,
      description: 'The act reported.',
      resolve: ({ cueClass }) => cueClass,
    }),
    stance: t.field({
      type: StanceEnum,
      description: 'What the speaker does. SILENT is a refusal or an absence, never a quote.',
      resolve: ({ stance }) => stance,
    }),
    modality: t.field({
      type: ModalityEnum,
      description: 'How the content is put forward.',
      resolve: ({ modality }) => modality,
    }),
    speaker: t.field({
      type: ActorRef,
      nullable: true,
      description: 'Who said it; null when that is open.',
      resolve: ({ speakerId }) => speakerId,
    }),
    because: t.field({
      type: UnresolvedBecauseEnum,
      nullable: true,
      description: 'Why the speaker is open.',
      resolve: ({ because }) => because,
    }),
    coSpeakers: t.field({
      type: [ActorRef],
      description: 'Others who said it together with the speaker.',
      resolve: ({ coSpeakerIds }) => coSpeakerIds,
    }),
    addressees: t.field({
      type: [ActorRef],
      description: 'To whom it was said.',
      resolve: ({ addresseeIds }) => addresseeIds,
    }),
    chain: t.field({
      type: [HopRef],
      description: 'The route, from the publishing outlet outward to the speaker.',
      resolve: ({ chain }) => chain,
    }),
    chainBasis: t.field({
      type: ChainBasisEnum,
      description: 'Where the words that give the chain stand.',
      resolve: ({ chainBasis }) => chainBasis,
    }),
    nestedIn: t.field({
      type: AttributionRef,
      nullable: true,
      description: 'The attribution inside whose content this one stands.',
      resolve: ({ nestedIn }) => nestedIn,
    }),
    duplicateOf: t.field({
      type: AttributionRef,
      nullable: true,
      description: 'An earlier attribution of the same article that says the same.',
      resolve: ({ duplicateOf }) => duplicateOf,
    }),
    unclosedQuote: t.exposeBoolean('unclosedQuote', {
      description: 'The closing mark is missing in the text.',
    }),
    utterance: t.field({
      type: UtteranceRef,
      nullable: true,
      description: 'The spoken or written act that it renders.',
      resolve: ({ utteranceId }) => utteranceId,
    }),
    made: t.field({ type: MadeRef, description: 'Who made this assertion.', resolve: ({ made }) => made }),
    excerpt: t.field({
      type: ExcerptRef,
      description: 'The paragraph or paragraphs that hold all of its spans.',
      resolve: async (attribution, _args, context) => {
        const article = await articleOf(attribution, context);
        return excerptOf(attribution, (await textOf(article, context.loaders)).text);
      },
    }),
  }),
});

function articleOf({ articleId }: Attribution, context: Context) {
  return ArticleRef.getDataloader(context).load(articleId);
}
