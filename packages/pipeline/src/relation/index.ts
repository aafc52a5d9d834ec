/** How the actors of one article are tied, as far as its sentences state it. Add a relation type in `rules.ts`. */
import {
  type Attribution,
  compareSpans,
  type Range,
  type Relation,
  type RelationStatus,
  type RelationType,
  type Span,
  spanOf,
} from '@onrecord/schema';
import { contentId } from '@onrecord/schema/ids';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { type Match, matchRule } from './match-rule.ts';
import { type PartiesOfSentence, partiesOfSentences } from './parties.ts';
import type { RelationRule } from './relation-rule.ts';
import { routesOf } from './reports.ts';
import { relationRules } from './rules.ts';
import { type Party, type Template, templateOf, templateOfDescription } from './template.ts';

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
  const isSpoken = spokenTest(attributions);
  return read.sentences.flatMap((sentence, at) => {
    const views = parties[at];
    if (!views) return [];
    const templates = {
      names: namesTemplates(read.text, sentence, views),
      all: [templateOf(read.text, sentence, views.all)],
    };
    return relationRules.flatMap((rule) =>
      templates[rule.view]
        .filter(
          (template) =>
            template.parties.some(({ actorIds }) => actorIds.length > 1) || template.parties.length > 1,
        )
        .flatMap((template) => matchRule(rule, template))
        .flatMap((match) => tiesOf(rule, match, read, isSpoken)),
    );
  });
}

/** The sentence itself, and each description in it that ties its actor to a name. */
function namesTemplates(text: string, sentence: Range, { names, nested }: PartiesOfSentence): Template[] {
  return [
    templateOf(text, sentence, names),
    ...nested.map((description) => templateOfDescription(text, description.whole, description.names)),
  ];
}

function tiesOf(
  rule: RelationRule,
  match: Match,
  read: ReadText,
  isSpoken: (start: number) => boolean,
): Tie[] {
  const evidence = spanOf(read.textId, read.text, match.evidence);
  const isAlleged = rule.isContested && match.status === 'asserted' && isSpoken(evidence.start);
  const status = isAlleged ? 'alleged' : match.status;
  const confidence =
    isNamed(match.from) && isNamed(match.to) ? CONFIDENCE_OF_NAMES : CONFIDENCE_OF_DESCRIPTIONS;
  return endsOf(match).map(([from, to]) => ({ from, to, relation: rule.id, status, evidence, confidence }));
}

/** Every actor of one party with every one of the other; of one party that stands for several, those among themselves. */
function endsOf({ from, to }: Match): [string, string][] {
  if (from === to)
    return from.actorIds.flatMap((left, at) =>
      from.actorIds.slice(at + 1).map((right): [string, string] => [left, right]),
    );
  return from.actorIds.flatMap((left) =>
    to.actorIds
      .filter((right) => !from.actorIds.includes(right))
      .map((right): [string, string] => [left, right]),
  );
}

/** A pronoun or description adds the doubt whom it means. */
const CONFIDENCE_OF_NAMES = 0.8;
const CONFIDENCE_OF_DESCRIPTIONS = 0.6;

function isNamed({ form }: Party): boolean {
  return form !== 'pronoun' && form !== 'description';
}

/** Whether a place lies inside what somebody is said to have said. */
function spokenTest(attributions: readonly Attribution[]): (start: number) => boolean {
  const contents = attributions.flatMap(({ stance, content }) => (stance === 'silent' ? [] : content));
  return (start) => contents.some((content) => content.start <= start && start < content.end);
}

function routes(read: ReadText, { actors }: CastOfArticle, attributions: readonly Attribution[]): Tie[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return routesOf(attributions, (id) => byId.get(id)).map(({ from, to, evidence }) => ({
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
