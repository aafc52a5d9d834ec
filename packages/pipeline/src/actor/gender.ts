/**
 * Whether somebody is spoken of as he or she, as far as the article or the given name tells. A given name decides only where
 * the order of names is clear: in "Park Min-ho" the first word is the surname.
 */
import type { Actor } from '@onrecord/schema';
import { type Gender, genderOfGivenName } from './given-names.ts';

/** The gender of a named person, or null when nothing tells it. */
export function genderOf({ name, roles }: Pick<Actor, 'name' | 'roles'>): Gender | null {
  const told = roles.flatMap(({ exact }) => genderOfRole(exact) ?? []);
  const [first, ...others] = new Set(told);
  if (first && others.length === 0) return first;
  return name === null ? null : genderOfName(name);
}

function genderOfRole(role: string): Gender | null {
  const words = role.toLowerCase().split(/[^\p{L}-]+/u);
  if (words.some((word) => WOMEN.test(word))) return 'she';
  return words.some((word) => MEN.test(word)) ? 'he' : null;
}

const MEN =
  /^(?:mr|sir|lord|king|prince|duke|baron|count|father|brother|son|uncle|grandfather|husband|widower|actor|monk|emperor|sheikh|pope|imam|congressman|(?!hu|wo)\p{L}*(?:spokes|chair|business|police|fisher|council|sales|crafts|noble|states)man)$/u;
const WOMEN =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|duchess|baroness|countess|mother|sister|daughter|aunt|grandmother|wife|widow|actress|nun|empress|\p{L}+woman)$/u;

/** A first word this short is as often a surname of East Asia as a given name. */
const SHORTEST_GIVEN_NAME = 4;
/** Surnames of East Asia before two further words, such as in "Choi Min Ho". */
const LONGEST_SURNAME_IN_FRONT = 5;

function genderOfName(name: string): Gender | null {
  const words = name.split(/\s+/);
  const [first = '', second = ''] = words;
  if (words.length < 2 || first.length < SHORTEST_GIVEN_NAME || second.includes('-')) return null;
  const isBehind = words.length > 2 && words.every((word) => word.length <= LONGEST_SURNAME_IN_FRONT);
  return isBehind ? null : genderOfGivenName(first);
}
