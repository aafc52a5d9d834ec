/**
 * From the tagger's spans to attributions: who spoke, to whom, by which route, in which words, with what stance. The order of the
 * steps matters: relays are joined before speakers are resolved, and nesting needs the chains.
 */
import { type Attribution, compareSpans, type Outlet, type Range, spanOf } from '@onrecord/schema';
import { spanRolesId } from '@onrecord/schema/ids';
import { type QuotedPassage, quotedPassages } from '@onrecord/text';
import type { CastOfArticle, Engines, ReadText } from '../stage.ts';
import { addresseePhrase } from './addressees.ts';
import { chainBasisOf, chainOf, type Link } from './chain.ts';
import { type Draft, draftsOf, firstOf, wordsOf } from './draft.ts';
import { markDuplicates } from './duplicates.ts';
import { attributionsFromBody } from './from-body.ts';
import { GrowingCast } from './growing-cast.ts';
import { joinCiting } from './join-citing.ts';
import { joinRelays } from './join-relays.ts';
import { nestAttributions } from './nesting.ts';
import { partClauses } from './part-clauses.ts';
import { quotedWordsOf } from './quoted.ts';
import { relayersIn } from './relayers.ts';
import { repairSources } from './repair-sources.ts';
import { silenceDrafts } from './silences.ts';
import { isMediumPhrase, resolveSpeakers, type Speakers } from './speakers.ts';
import { modalityOf, stanceOf } from './stance.ts';
import { cueClassOf } from './tagger/cue-lexicon.ts';
import type { TaggedAttribution } from './tagger/tagger.ts';

/** Version of everything between the tagger and the record. */
export const ATTRIBUTION_STAGE_VERSION = '1.0.0';

/** The attributions of an article, and the cast with the unnamed speakers that they brought in. */
export interface Spoken {
  attributions: Attribution[];
  cast: CastOfArticle;
}

/** Finds the attributions of one article. */
export async function findAttributions(
  read: ReadText,
  cast: CastOfArticle,
  outlet: Outlet,
  engines: Engines,
): Promise<Spoken> {
  const { text, paragraphs, sentences, tokens } = read;
  const [tagging] = await engines.tagger.tag([{ text, paragraphs, sentences, tokens }]);
  const scene: Scene = {
    read,
    outlet,
    cast: new GrowingCast(read, cast),
    passages: passagesOf(read),
    spoken: [],
  };
  const drafts = draftsFor(scene, tagging?.attributions ?? []);
  const records = distinct(drafts.map((draft) => attributionOf(scene, draft)));
  const marked = markDuplicates(nestAttributions(records), read.blocks);
  return {
    attributions: [...marked, ...attributionsFromBody(read, marked, scene.passages)],
    cast: scene.cast.cast(),
  };
}

function draftsFor({ read, cast }: Scene, tagged: readonly TaggedAttribution[]): Draft[] {
  const repaired = draftsOf(read, tagged).map((draft) => repairSources(read.text, draft, cast.index));
  const cited = joinCiting(read.text, partClauses(read.text, repaired));
  const relayed = joinRelays(read.text, cited, (source) => isMediumPhrase(cast, source));
  const silent = silenceDrafts(read, relayed, cast.index);
  return [...relayed, ...silent].sort((a, b) => firstOf(a) - firstOf(b));
}

/** What is at hand while the drafts become records one after the other. */
interface Scene {
  read: ReadText;
  outlet: Outlet;
  cast: GrowingCast;
  passages: QuotedPassage[];
  /** Speakers so far, in text order. */
  spoken: string[];
}

function passagesOf({ text, paragraphs }: ReadText): QuotedPassage[] {
  const first = paragraphs[0];
  const last = paragraphs.at(-1);
  return first && last ? quotedPassages(text, { start: first.start, end: last.end }) : [];
}

/** "Is said to", "reportedly": somebody says so, and the text does not tell who. */
const HEARSAY =
  /\b(?:(?:is|are|was|were|been) (?:\w+ly )?(?:said|believed|thought|rumou?red|reported|alleged|understood|expected)|reportedly|allegedly|rumou?rs?)\b/iu;

function attributionOf(scene: Scene, draft: Draft): Attribution {
  const { read, outlet } = scene;
  const speakers = speakersOf(scene, draft);
  const words = {
    cue: wordsOf(read.text, draft.cue),
    content: wordsOf(read.text, draft.content),
    clause: clauseOf(read.text, draft),
  };
  const stance = stanceOf(words);
  const isHearsay = speakers.because === 'hearsay';
  const addresseeIds = addresseesOf(scene, draft);
  const [speakerId = null, ...coSpeakerIds] = speakers.actorIds;
  if (speakerId) scene.spoken.push(speakerId);
  const relayers = relayersOf(scene, draft, addresseeIds);
  const { byId } = scene.cast;
  const speaker: Link = { actorId: speakerId, range: draft.source[0] ?? null };
  const spans = spansOf(scene, draft);
  return {
    type: 'Attribution',
    id: spanRolesId('attribution', read.textId, {
      source: draft.source,
      cue: draft.cue,
      content: draft.content,
    }),
    articleId: read.articleId,
    ...spans,
    cueClass: stance === 'silent' ? 'refuse' : cueClassOf(words.cue),
    stance,
    modality: modalityOf(words.content, stance, isHearsay),
    speakerId,
    because: speakerId ? null : speakers.because,
    coSpeakerIds,
    addresseeIds: addresseeIds.filter((id) => id !== speakerId),
    chain: chainOf(read, { outletActorId: outlet.actorId, relayers, speaker }, byId),
    chainBasis: chainBasisOf(speakers.isCarriedOver, false),
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

function speakersOf({ read, cast, spoken }: Scene, { source, cue }: Draft): Speakers {
  if (source.length === 0) {
    const isHearsay = HEARSAY.test(wordsOf(read.text, cue));
    return { actorIds: [], because: isHearsay ? 'hearsay' : 'no-source', isCarriedOver: false };
  }
  const all = source.map((range) => resolveSpeakers(cast, range, spoken));
  const first = all.find(({ actorIds }) => actorIds.length > 0) ?? (all[0] as Speakers);
  return { ...first, actorIds: [...new Set(all.flatMap(({ actorIds }) => actorIds))] };
}

function addresseesOf({ read, cast, spoken }: Scene, draft: Draft): string[] {
  const phrase = addresseePhrase(read.text, draft, cast.index);
  if (!phrase || draft.source.some(({ start, end }) => start < phrase.end && phrase.start < end)) return [];
  return resolveSpeakers(cast, phrase, spoken).actorIds;
}

function relayersOf(
  { read, cast, spoken, outlet }: Scene,
  draft: Draft,
  addresseeIds: readonly string[],
): Link[] {
  const taken = [...draft.source, ...draft.content];
  const written = [
    ...draft.relayers,
    ...relayersIn(read.text, draft.sentence, [...taken, ...draft.relayers]),
  ];
  const links = written.flatMap(({ start, end }): Link[] => {
    const { actorIds } = resolveSpeakers(cast, { start, end }, spoken);
    return actorIds[0] ? [{ actorId: actorIds[0], range: { start, end } }] : [];
  });
  const told = addresseeIds.filter((id) => id !== outlet.actorId && isOutletKind(cast.kindOf(id)));
  return [...links, ...told.map((actorId) => ({ actorId, range: null }))];
}

const isOutletKind = (kind: string | undefined) => kind === 'news-outlet' || kind === 'state-news-agency';

/** How far the source may stand before its cue for the words between to belong to the cue. */
const CLAUSE_REACH = 120;

/** Words behind the cue that still belong to it: "made | no mention of". */
const CUE_TAIL = 24;

/** The words from the source to the end of the cue: a negation of the cue stands there. */
function clauseOf(text: string, { source, cue, content }: Draft): string {
  const last = cue.at(-1);
  const first = cue[0];
  if (!first || !last) return '';
  const next = Math.min(
    ...content.map(({ start }) => start).filter((start) => start >= last.end),
    last.end + CUE_TAIL,
  );
  const sources = source.filter(
    ({ start, end }) => end <= first.start && first.start - start <= CLAUSE_REACH,
  );
  return text.slice(sources[0]?.start ?? first.start, next);
}

function distinct(records: readonly Attribution[]): Attribution[] {
  return records.filter(({ id }, index) => records.findIndex((one) => one.id === id) === index);
}
