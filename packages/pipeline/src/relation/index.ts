/** How the actors of one article are tied, as far as its sentences state it. Add a relation type in `rules.ts`. */
import {
  type ActorKind,
  type Attribution,
  compareSpans,
  type Relation,
  type RelationStatus,
  type RelationType,
  type Span,
  spanOf,
} from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { type Match, matchRule } from './match-rule.ts';
import { partiesOfSentences } from './parties.ts';
import type { RelationRule } from './relation-rule.ts';
import { routesOf } from './reports.ts';
import { relationRules } from './rules.ts';
import { type Party, templateOf } from './template.ts';

/** The relations that the article states, each with every clause that states it, in text order of the first. */
export function findRelations(
  read: ReadText,
  cast: CastOfArticle,
  attributions: readonly Attribution[],
): Relation[] {
  const ties = [...statedTies(read, cast, attributions), ...routes(read, cast, attributions)];
  return relationsOf(read.textId, ties);
}

interface Tie {
  from: string;
  to: string;
  relation: RelationType;
  status: RelationStatus;
  evidence: Span;
  confidence: number;
}

function statedTies(read: ReadText, cast: CastOfArticle, attributions: readonly Attribution[]): Tie[] {
  const parties = partiesOfSentences(read.sentences, cast);
  const prominence = mentionCounts(cast);
  const isSpoken = spokenTest(attributions);
  return read.sentences.flatMap((sentence, at) => {
    const views = parties[at];
    if (!views || views.all.length + views.names.length < 2) return [];
    const templates = {
      names: templateOf(read.text, sentence, views.names),
      all: templateOf(read.text, sentence, views.all),
    };
    return relationRules.flatMap((rule) =>
      matchRule(rule, templates[rule.view]).flatMap((match) =>
        tiesOf(rule, match, { read, prominence, isSpoken }),
      ),
    );
  });
}

interface Context {
  read: ReadText;
  prominence: ReadonlyMap<string, number>;
  isSpoken(start: number): boolean;
}

function tiesOf(rule: RelationRule, match: Match, { read, prominence, isSpoken }: Context): Tie[] {
  const evidence = spanOf(read.textId, read.text, match.evidence);
  const isAlleged = rule.isContested && match.status === 'asserted' && isSpoken(evidence.start);
  const isReversed = rule.isMutual && weightOf(match.to, prominence) > weightOf(match.from, prominence);
  const [left, right] = isReversed ? [match.to, match.from] : [match.from, match.to];
  return left.actorIds.flatMap((from) =>
    right.actorIds
      .filter((to) => to !== from && !left.actorIds.includes(to))
      .map((to) => ({
        from,
        to,
        relation: rule.id,
        status: isAlleged ? ('alleged' as const) : match.status,
        evidence,
        confidence:
          isNamed(match.from) && isNamed(match.to) ? CONFIDENCE_OF_NAMES : CONFIDENCE_OF_DESCRIPTIONS,
      })),
  );
}

/** A pronoun or description adds the doubt whom it means. */
const CONFIDENCE_OF_NAMES = 0.8;
const CONFIDENCE_OF_DESCRIPTIONS = 0.6;

function isNamed({ form }: Party): boolean {
  return form !== 'pronoun' && form !== 'description';
}

function weightOf({ actorIds }: Party, prominence: ReadonlyMap<string, number>): number {
  return Math.max(...actorIds.map((id) => prominence.get(id) ?? 0));
}

function mentionCounts({ mentions }: CastOfArticle): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { actorId } of mentions)
    if (actorId !== null) counts.set(actorId, (counts.get(actorId) ?? 0) + 1);
  return counts;
}

/** Whether a place lies inside what somebody is said to have said. */
function spokenTest(attributions: readonly Attribution[]): (start: number) => boolean {
  const contents = attributions.flatMap(({ stance, content }) => (stance === 'silent' ? [] : content));
  return (start) => contents.some((content) => content.start <= start && start < content.end);
}

function routes(read: ReadText, { actors }: CastOfArticle, attributions: readonly Attribution[]): Tie[] {
  const kinds = new Map<string, ActorKind>(actors.map(({ id, kind }) => [id, kind]));
  return routesOf(attributions, (id) => kinds.get(id)).map(({ from, to, evidence }) => ({
    from,
    to,
    relation: 'reports',
    status: 'asserted',
    evidence: spanOf(read.textId, read.text, evidence),
    confidence: CONFIDENCE_OF_NAMES,
  }));
}

function relationsOf(textId: string, ties: readonly Tie[]): Relation[] {
  const groups = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = [tie.from, tie.to, tie.relation, tie.status].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  return [...groups.values()]
    .flatMap((group) => relationOf(textId, group) ?? [])
    .sort((a, b) => compareFirst(a, b) || (a.id < b.id ? -1 : 1));
}

function relationOf(textId: string, ties: readonly Tie[]): Relation | null {
  const [tie] = ties;
  const evidence = withoutOverlap(ties.map((one) => one.evidence));
  const [first] = evidence;
  if (!tie || !first) return null;
  const { from, to, relation, status } = tie;
  return {
    type: 'Relation',
    id: contentId('relation', [textId, from, to, relation, status, first.start, first.end]),
    from,
    to,
    relation,
    status,
    when: null,
    evidence,
    made: {
      by: 'pipeline',
      stage: 'relation',
      version: '1.0.0',
      confidence: Math.max(...ties.map(({ confidence }) => confidence)),
    },
  };
}

/** Two phrases of one rule may match the same words: the longest clause is the evidence. */
function withoutOverlap(spans: readonly Span[]): Span[] {
  const longestFirst = [...spans].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Span[] = [];
  for (const span of longestFirst)
    if (!kept.some(({ start, end }) => start < span.end && span.start < end)) kept.push(span);
  return kept.sort(compareSpans);
}

function compareFirst(a: Relation, b: Relation): number {
  const [left, right] = [a.evidence[0], b.evidence[0]];
  return left && right ? compareSpans(left, right) : 0;
}
