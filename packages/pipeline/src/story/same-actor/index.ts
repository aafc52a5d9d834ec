/** The rules by which actors of several articles are one, in their order: later rules see what earlier ones joined. */
import { acronym } from './acronym.ts';
import { acronymInName } from './acronym-in-name.ts';
import { countryPrefix } from './country-prefix.ts';
import { genericTail } from './generic-tail.ts';
import { givenName } from './given-name.ts';
import { otherKind } from './other-kind.ts';
import type { SameActorRule } from './same-actor-rule.ts';
import { sameCountry } from './same-country.ts';
import { sameName } from './same-name.ts';
import { shortName } from './short-name.ts';

export const sameActorRules: readonly SameActorRule[] = [
  sameName,
  sameCountry,
  acronym,
  acronymInName,
  genericTail,
  countryPrefix,
  givenName,
  shortName,
  otherKind,
];
