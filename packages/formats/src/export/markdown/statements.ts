/** What somebody said, once: the fullest rendering of an utterance, and the others under it. */
import type { Attribution, Utterance } from '@onrecord/schema';
import type { Holdings } from './holdings.ts';

/** One act, or an attribution that is not known to render the same act as another. */
export interface Statement {
  /** After merges; null when the speaker is not known. */
  speakerId: string | null;
  fullest: Attribution;
  /** Other renderings, in the order of the articles. */
  others: Attribution[];
  utterance: Utterance | null;
}

/** The statements in the order of the articles. A refusal to speak is none. */
export function statementsOf({ attributions, utterances, names }: Holdings): Statement[] {
  const spoken = attributions.filter(({ stance }) => stance !== 'silent');
  const byId = new Map(spoken.map((attribution) => [attribution.id, attribution]));
  const acts = new Map(
    utterances.flatMap((utterance) => utterance.renderings.map((id) => [id, utterance] as const)),
  );
  const statements = new Map<string, Statement>();
  for (const attribution of spoken) {
    const utterance = acts.get(attribution.id) ?? acts.get(attribution.duplicateOf ?? '') ?? null;
    const key = utterance?.id ?? originalOf(attribution, byId).id;
    const known = statements.get(key);
    if (known) known.others.push(attribution);
    else statements.set(key, { ...startOf(attribution, utterance, names), others: [] });
  }
  return [...statements.values()].map((statement) => fullestFirst(statement));
}

function startOf(fullest: Attribution, utterance: Utterance | null, names: Holdings['names']) {
  const speakerId = utterance?.speakerId ?? fullest.speakerId;
  return { speakerId: speakerId === null ? null : names.survivor(speakerId), fullest, utterance };
}

/** A repeat inside of one article goes with what it repeats. */
function originalOf(attribution: Attribution, byId: ReadonlyMap<string, Attribution>): Attribution {
  return byId.get(attribution.duplicateOf ?? '') ?? attribution;
}

function fullestFirst(statement: Statement): Statement {
  const all = [statement.fullest, ...statement.others];
  const best = all.find(({ id }) => id === statement.utterance?.best);
  if (!best) return statement;
  return { ...statement, fullest: best, others: all.filter((one) => one !== best) };
}
