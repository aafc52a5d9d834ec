/**
 * The small language in which relation rules are written: `{from:pc}` is an actor of kind person or country, `{to+:c}` a
 * list of them, `{both:p}` one party of several actors ("the two leaders"), `<aux>` the words before a verb. It compiles to one regular expression over the template of a sentence.
 */
import { AUXILIARIES, OBJECT_WORDS } from './lexicon/clause-words.ts';
import { IRREGULAR_VERBS } from './lexicon/irregular-verbs.ts';
import { OFFICE_MODIFIERS } from './lexicon/offices.ts';
import { ADJECTIVE, CLOSE, OPEN } from './template.ts';

/** Compiles a rule's phrase. Throws a SyntaxError if the phrase does not make a regular expression. */
export function compilePhrase(phrase: string): RegExp {
  const compiled = phrase
    .replace(/\{(from|to|both)(\+?):(\w+)\}/g, (_, role: string, list: string, kinds: string) =>
      list ? listOf(role, kinds) : `(?<${role}>${symbol(kinds)})`,
    )
    .replace(/(?<!\(\?)<(\w+)>/g, (whole, name: string) => FRAGMENTS[name] ?? whole);
  return new RegExp(SLOT_AT_END.test(phrase) ? `${compiled}${WHOLE_OBJECT}` : compiled, 'giu');
}

/** The numbers of the actors inside a matched slot, in their order. */
export function numbersIn(slot: string): number[] {
  return [...slot.matchAll(SYMBOL_NUMBER)].map(([, number]) => Number(number));
}

/** One of these words or word groups, the longest first. */
export function oneOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|')})`;
}

/** All forms of these verbs: base, third person, past, participles. */
export function formsOf(...verbs: string[]): string {
  return oneOf([...new Set(verbs.flatMap(verbForms))]);
}

/** Any actor of these kinds; capital letters stand for adjectives of origin. */
function symbol(kinds: string): string {
  const nouns = kinds.replace(/[A-Z]/g, '');
  const adjectives = kinds.replace(/[^A-Z]/g, '').toLowerCase();
  const choices = [...(nouns ? [`[${nouns}]`] : []), ...(adjectives ? [`${ADJECTIVE}[${adjectives}]`] : [])];
  return `${OPEN}(?:${choices.join('|')})\\d+${CLOSE}`;
}

function listOf(role: string, kinds: string): string {
  const one = `(?:the )?${symbol(kinds)}`;
  return `(?<${role}>${one}(?:${AND} ${one}){0,4})`;
}

/** An actor in the genitive is not the object: in "toured Tarvia's mills" nobody toured Tarvia. */
const WHOLE_OBJECT = "(?!'|-\\p{L})";

const SLOT_AT_END = /\{to\+?:\w+\}$/;

/** What joins actors of one list: "A, B and C", "A, along with B". */
const AND = '(?:,? and|,| or|,?(?: --| —| –)? (?:along|together) with|,? as well as)';

const SYMBOL_NUMBER = new RegExp(`${OPEN}${ADJECTIVE}?\\p{L}(\\d+)${CLOSE}`, 'gu');

const ANY_ADJECTIVE = `(?:then-|ex-)?${OPEN}(?:${ADJECTIVE}[cl]\\d+${CLOSE}(?:'s)?|c\\d+${CLOSE}(?:'s)?(?= ))`;

/** Adverbs and auxiliaries that may stand between an actor and the verb. What they say of time and doubt is read later. */
const AUXILIARY = oneOf(AUXILIARIES);

const OBJECT_WORD = oneOf(OBJECT_WORDS.map((words) => words.replaceAll('.', '\\.')));

const FRAGMENTS: Readonly<Record<string, string>> = {
  /** From the actor to the verb, an aside between commas included; ends with a blank. */
  aux: `(?<aux>(?:,| --| —| –)?(?:,? (?:who|which|that))?(?:, [^,;${OPEN}]{1,60},)?(?: ${AUXILIARY}){0,6} )`,
  /** From the verb to the actor: articles, possessives, titles, an adjective of origin; ends with a blank. */
  obj: `(?: (?:${OBJECT_WORD}|${ANY_ADJECTIVE})){0,6} `,
  /** From the verb to a place: "the old port city of "; ends with a blank. */
  place: `(?:(?: (?:[\\p{L}-]+|${ANY_ADJECTIVE})){0,6} (?:city|town|port|region|province|village|capital|island|state|district|city-state) of| the(?: ${ANY_ADJECTIVE})?(?: [\\p{L}-]+){0,4} (?:city|capital|port|town),?| the| nearby| neighbou?ring)? `,
  /** Up to five words without an actor, a comma or a stop; ends with a blank. */
  few: `(?: [^\\s,;:${OPEN}${CLOSE}]+){0,5} `,
  /** As `few`, and adjectives of origin may stand between. */
  mixed: `(?: (?:[^\\s,;:${OPEN}${CLOSE}]+|${ANY_ADJECTIVE})){0,6} `,
  /** Rank and courtesy before a name: "Lt. Gen. "; may be empty. */
  rank: '(?:(?:\\p{L}{1,5}\\.|mr|mrs|ms|dr|sir|general) ){0,3}',
  /** Words before an office; may be empty, otherwise ends with a blank. */
  mod: `(?:(?:${OFFICE_MODIFIERS.join('|')})[ -]?){0,2}`,
};

function verbForms(verb: string): string[] {
  const irregular = IRREGULAR_VERBS[verb];
  if (irregular) return [verb, ...irregular];
  const stem = verb.replace(/e$/, '');
  if (/[^aeiou]y$/.test(verb)) {
    const changed = verb.replace(/y$/, 'i');
    return [verb, `${changed}es`, `${changed}ed`, `${verb}ing`];
  }
  return [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}
