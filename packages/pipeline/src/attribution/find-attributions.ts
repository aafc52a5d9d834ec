/**
 * From the tagger's spans to attributions: who spoke, to whom, by which route, in which words, with what stance. The order of the
 * steps matters: relays are joined before speakers are resolved, and nesting needs the chains.
 */
import type { Attribution, Outlet, Range } from '@onrecord/schema';
import type { CastOfArticle, Engines, ReadText } from '../stage.ts';
import { joinAsSaying } from './as-saying.ts';
import { attributionOf } from './attribution-record.ts';
import { noteCited, speakByCited } from './cited.ts';
import { closingStatements } from './closing-statements.ts';
import { type Draft, draftsOf, firstOf } from './draft.ts';
import { markDuplicates } from './duplicates.ts';
import { attributionsFromBody } from './from-body.ts';
import { joinRelays } from './join-relays.ts';
import { nestAttributions } from './nesting.ts';
import { partClauses } from './part-clauses.ts';
import { turnPassive } from './passive.ts';
import { repairSources } from './repair-sources.ts';
import { openScene, type Scene } from './scene.ts';
import { silenceDrafts } from './silences.ts';
import { isMediumPhrase } from './speakers.ts';
import type { TaggedAttribution } from './tagger/tagger.ts';

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
  const scene = openScene(read, cast, outlet);
  const drafts = draftsFor(scene, tagging?.attributions ?? []);
  const records = distinct(drafts.map((draft) => attributionOf(scene, draft, drafts)));
  const marked = markDuplicates(nestAttributions(records), read.blocks);
  return {
    attributions: [...marked, ...attributionsFromBody(read, marked, scene.passages)],
    cast: scene.cast.cast(),
  };
}

function draftsFor({ read, cast }: Scene, tagged: readonly TaggedAttribution[]): Draft[] {
  const { text } = read;
  const isMedium = (source: Range) => isMediumPhrase(cast, source);
  const repaired = draftsOf(read, tagged).map((draft) => turnPassive(text, repairSources(cast, draft)));
  const parted = joinAsSaying(text, partClauses(text, repaired), cast.index);
  const stated = [...parted, ...closingStatements(cast, parted)].sort((a, b) => firstOf(a) - firstOf(b));
  const relayed = joinRelays(text, noteCited(text, stated, isMedium), isMedium).map(speakByCited);
  const silent = silenceDrafts(read, relayed, cast.index);
  return [...relayed, ...silent].sort((a, b) => firstOf(a) - firstOf(b));
}

function distinct(records: readonly Attribution[]): Attribution[] {
  return records.filter(({ id }, index) => records.findIndex((one) => one.id === id) === index);
}
