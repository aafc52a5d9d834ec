/** Where a rule's phrases match the template of a sentence, and with which status. */
import type { Range, RelationStatus } from '@onrecord/schema';
import { numbersIn } from './phrase.ts';
import type { RelationRule } from './relation-rule.ts';
import { CLOSE, type Party, type Template } from './template.ts';

/** A relation between two parties of a sentence. */
export interface Match {
  from: Party;
  to: Party;
  status: RelationStatus;
  /** The clause that states it. */
  evidence: Range;
}

/** All matches of a rule in a template. */
export function matchRule(rule: RelationRule, template: Template): Match[] {
  return rule.phrases.flatMap(({ expression, status }) =>
    allMatches(expression, template.words).flatMap((match): Match[] => {
      const { both = '', from = both, to = both, aux = '' } = match.groups ?? {};
      if (isHeadlineInfinitive(aux) && match.index !== 0) return [];
      const isFuture = FUTURE.test(aux);
      if (rule.tense === 'past' && (isFuture || NEGATED.test(aux))) return [];
      if (rule.tense === 'future' && !isFuture) return [];
      const found = status ?? statusOf(aux, match[0]);
      const evidence = template.rangeOf(match.index, match.index + match[0].length);
      return pairs(from, to, template).map(([left, right]) => ({
        from: left,
        to: right,
        status: found,
        evidence,
      }));
    }),
  );
}

/** Matches that overlap count too: the object of one clause may be the subject of the next. */
function allMatches(expression: RegExp, words: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (;;) {
    expression.lastIndex = from;
    const match = expression.exec(words);
    if (!match) return found;
    found.push(match);
    const nextSymbol = words.indexOf(CLOSE, match.index);
    from = nextSymbol < 0 ? words.length : Math.max(nextSymbol + 1, match.index + 1);
  }
}

function pairs(from: string, to: string, { parties }: Template): [Party, Party][] {
  const partiesIn = (slot: string) => numbersIn(slot).flatMap((number) => parties[number] ?? []);
  return partiesIn(from).flatMap((left) => partiesIn(to).map((right): [Party, Party] => [left, right]));
}

const NEGATED = /\b(?:not|never|no longer)\b|n't\b/;

/** A bare "to" is the future in a headline only ("Minister to visit port"), which begins with its subject. */
const FUTURE =
  /\b(?:will|would|shall|won't|agreed to|due to|expected to|going to|hopes to|intends to|likely to|planned to|planning to|plans to|scheduled to|set to|wants to)\b|\b(?:is|are|was|were) (?:\w+ )?to\b|^ to /;

const DOUBTED = /\b(?:allegedly|apparently|could|may|might|possible|possibly|reportedly|should|suspected)\b/;

function isHeadlineInfinitive(aux: string): boolean {
  return /^ to /.test(aux);
}

function statusOf(aux: string, clause: string): RelationStatus {
  if (NEGATED.test(aux)) return 'denied';
  if (FUTURE.test(aux)) return 'planned';
  return DOUBTED.test(aux) || /\balleged(?:ly)?\b|\bsuspected\b/.test(clause) ? 'alleged' : 'asserted';
}
