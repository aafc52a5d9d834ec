/** Looks up whether a word can be a cue, in any of its forms. */
import type { CueClass } from '@onrecord/schema';
import { CUE_WORDS } from '../lexicon/cue-words.ts';
import { IRREGULAR_VERBS } from '../lexicon/irregular-verbs.ts';
import { hashText } from './hashed-weights.ts';
import type { Tag } from './tags.ts';

/** A word that can be a cue. */
export interface CueWord {
  lemma: string;
  part: 'verb' | 'noun' | 'adjective' | 'adverb' | 'phrase' | 'mark';
  cueClass: CueClass;
  lemmaHash: number;
  classHash: number;
}

/** The cue word behind a form (small letters) with this tag, or undefined. */
export function cueWordOf(form: string, tag: Tag): CueWord | undefined {
  if (form === ':') return COLON;
  if (form === 'according') return ACCORDING;
  if (DASH.test(form)) return DASH_CUE;
  const part = partOf(tag);
  const known = part && forms().get(`${part} ${form}`);
  // Headlines ("Council Rejects Plan") hide verbs from the part-of-speech tagger.
  return known ?? (OPEN_TAGS.has(tag) ? forms().get(`verb ${form}`) : undefined);
}

/** The kind of act that a cue's words name: of the first word that is a cue word, as verb before noun before adjective. */
export function cueClassOf(cue: string): CueClass {
  const words = cue.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  for (const part of ['verb', 'noun', 'adjective', 'adverb'] as const) {
    for (const word of words) {
      const known = forms().get(`${part} ${word}`);
      if (known) return known.cueClass;
    }
  }
  return 'say';
}

const COLON = cueWord(':', 'mark', 'say');
const DASH = /^--?$/;
const DASH_CUE = cueWord('-', 'mark', 'say');
const OPEN_TAGS: ReadonlySet<Tag> = new Set(['NN', 'NNS', 'NNP', 'JJ', 'IN', 'RB', 'RP']);
const ACCORDING = cueWord('according', 'phrase', 'say');

let byForm: Map<string, CueWord> | undefined;

function cueWord(lemma: string, part: CueWord['part'], cueClass: CueClass): CueWord {
  return {
    lemma,
    part,
    cueClass,
    lemmaHash: hashText(`${part} ${lemma}`, 41),
    classHash: hashText(`${part} ${cueClass}`, 42),
  };
}

function partOf(tag: Tag): CueWord['part'] | undefined {
  if (tag.startsWith('VB')) return 'verb';
  if (tag === 'NN' || tag === 'NNS') return 'noun';
  if (tag === 'JJ') return 'adjective';
  return tag === 'RB' ? 'adverb' : undefined;
}

function forms(): Map<string, CueWord> {
  if (byForm) return byForm;
  byForm = new Map();
  const irregular = new Map(
    lines(IRREGULAR_VERBS).map(([verb = '', past = '', participle = '']) => [verb, [past, participle]]),
  );
  for (const [part = '', cueClass = '', lemma = ''] of lines(CUE_WORDS)) {
    const word = cueWord(lemma, part as CueWord['part'], cueClass as CueClass);
    for (const form of formsOf(word, irregular.get(lemma) ?? [])) byForm.set(`${part} ${form}`, word);
  }
  return byForm;
}

function lines(list: string): string[][] {
  return list
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
}

/** All forms; forms that English does not have ("planed") do no harm, because no text holds them. */
function formsOf({ lemma, part }: CueWord, irregular: readonly string[]): string[] {
  if (part === 'adjective' || part === 'adverb') return [lemma];
  const plural = /(?:s|x|z|ch|sh)$/.test(lemma)
    ? `${lemma}es`
    : lemma.replace(/([^aeiou])y$/, '$1ie').concat('s');
  if (part === 'noun') return [lemma, plural];
  const stem = lemma.replace(/e$/, '');
  const doubled = lemma.replace(/[bdglmnprt]$/, '$&$&');
  const regular = [
    lemma,
    plural,
    `${stem}ed`,
    `${stem}ing`,
    `${lemma}ing`,
    `${doubled}ed`,
    `${doubled}ing`,
    lemma.replace(/([^aeiou])y$/, '$1ied'),
    ...irregular,
  ];
  return [...regular, ...regular.map((form) => form.replace(/iz(e|es|ed|ing)$/, 'is$1'))];
}
