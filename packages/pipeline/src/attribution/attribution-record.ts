/** From a draft to the record of one attribution. */
import { type Attribution, compareSpans, type Range, spanOf } from '@onrecord/schema';
import { spanRolesId } from '@onrecord/schema/ids';
import { chainBasisOf, chainOf } from './chain.ts';
import { clauseOf } from './clause.ts';
import { type Draft, wordsOf } from './draft.ts';
import { quotedWordsOf } from './quoted.ts';
import { routeOf } from './route.ts';
import type { Scene } from './scene.ts';
import { modalityOf, stanceOf } from './stance.ts';
import { cueClassOf } from './tagger/cue-lexicon.ts';
import { speakersOf } from './who-speaks.ts';

/** Version of everything between the tagger and the record. */
export const ATTRIBUTION_STAGE_VERSION = '1.0.0';

/** The record of a draft; `all` are the drafts of the article, in text order. Notes in the scene what was told. */
export function attributionOf(scene: Scene, draft: Draft, all: readonly Draft[]): Attribution {
  const { read, outlet, cast } = scene;
  const speakers = speakersOf(scene, draft);
  const [speakerId = null, ...coSpeakerIds] = speakers.actorIds;
  const route = routeOf(scene, draft, speakerId, all);
  const { relayers, addresseeIds } = route;
  scene.told.push({ speakerId, relayers, addresseeIds, source: draft.source, sentence: draft.sentence });
  const speaker = { actorId: speakerId, range: draft.source[0] ?? null };
  return {
    type: 'Attribution',
    id: spanRolesId('attribution', read.textId, spanRoles(draft)),
    articleId: read.articleId,
    ...spansOf(scene, draft),
    ...actOf(scene, draft, all, speakers.because === 'hearsay', speakerId),
    speakerId,
    because: speakerId ? null : speakers.because,
    coSpeakerIds,
    addresseeIds,
    chain: chainOf(read, { outletActorId: outlet.actorId, relayers, speaker }, cast.byId),
    chainBasis: chainBasisOf(speakers.isCarriedOver || route.isCarriedOver, false),
    nestedIn: null,
    duplicateOf: null,
    utteranceId: null,
    made: {
      by: 'pipeline',
      stage: 'attribution',
      version: ATTRIBUTION_STAGE_VERSION,
      confidence: draft.confidence,
    },
  };
}

const spanRoles = ({ source, cue, content }: Draft) => ({ source, cue, content });

/** What is done by speaking: the class of the cue, the stance, and how the content is put forward. */
function actOf(
  { read, cast }: Scene,
  draft: Draft,
  all: readonly Draft[],
  isHearsay: boolean,
  speakerId: string | null,
) {
  const words = {
    cue: wordsOf(read.text, draft.cue),
    content: wordsOf(read.text, draft.content),
    clause: clauseOf(read.text, draft, all),
    isUnnamed: cast.kindOf(speakerId) === 'unnamed-source',
  };
  const stance = stanceOf(words);
  return {
    cueClass: stance === 'silent' ? ('refuse' as const) : cueClassOf(words.cue),
    stance,
    modality: modalityOf(words.content, stance, isHearsay),
  };
}

function spansOf({ read, passages }: Scene, { source, cue, content }: Draft) {
  const spans = (ranges: readonly Range[]) =>
    ranges.map((range) => spanOf(read.textId, read.text, range)).sort(compareSpans);
  const { kind, quoted, unclosedQuote } = quotedWordsOf(read.text, content, passages);
  return {
    kind,
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    quoted: spans(quoted),
    unclosedQuote,
  };
}
