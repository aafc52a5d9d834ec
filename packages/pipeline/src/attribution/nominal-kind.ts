/** What kind of actor speaks under a common noun: somebody unnamed, a group, a body, a document. */
import type { ActorKind } from '@onrecord/schema';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  GOVERNMENT_NOUNS,
  GROUP_NOUNS,
  MEDIA_NOUNS,
  PERSON_NOUNS,
} from '../actor/lexicon/role-nouns.ts';
import { isMedium } from '../actor/media-noun.ts';

/** The sort of thing that a head noun names; null for a noun that cannot speak. */
export type NominalSort = 'government' | 'document' | 'actor' | null;

/** The sort and, for an actor, its kind. */
export interface Nominal {
  sort: NominalSort;
  kind: ActorKind;
}

/** Reads a head noun. Reports stand between: "media reports" are unnamed sources, "the report" is a document. */
export function nominalOf(head: string, phrase: string): Nominal {
  const word = head.toLowerCase();
  const singular = singularOf(word);
  if (GOVERNMENT_NOUNS.has(word)) return { sort: 'government', kind: 'government-body' };
  if (word === 'reports') return { sort: 'actor', kind: 'unnamed-source' };
  if (PERSON_NOUNS.has(word) || PERSON_NOUNS.has(singular)) return { sort: 'actor', kind: 'unnamed-source' };
  if ((MEDIA_NOUNS.has(word) || MEDIA_NOUNS.has(singular)) && isMedium(word, phrase.toLowerCase()))
    return { sort: 'actor', kind: isPlural(word) ? 'group' : 'news-outlet' };
  if (DOCUMENT_NOUNS.has(word)) return { sort: 'document', kind: 'document' };
  if (BODY_NOUNS.has(word))
    return { sort: 'actor', kind: GOVERNMENT_BODIES.test(phrase) ? 'government-body' : 'organisation' };
  if (GROUP_NOUNS.has(word)) return { sort: 'actor', kind: WITNESSES.has(word) ? 'unnamed-source' : 'group' };
  return { sort: null, kind: 'group' };
}

/** The singular of a regular plural. */
export function singularOf(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us)$/.test(word)) return word;
  return word.replace(/men$/, 'man').replace(/s$/, '');
}

/** Media is plural in newspapers that write "media have" and a mass noun in all. */
const isPlural = (word: string) => word === 'media' || /[^s]s$/.test(word);

const WITNESSES = new Set(['authorities', 'critics', 'relatives', 'residents', 'sources']);

const GOVERNMENT_BODIES =
  /\b(?:agency|administration|army|authority|court|department|embassy|force|junta|legislature|mission|ministry|navy|parliament|police|regulator|watchdog|tribunal|council)\b/i;
