/** The relation rules in their order. To add a relation type: one file beside these, with its test, and one line here. */
import { accuses } from './accuses.ts';
import { advises } from './advises.ts';
import { atWarWith } from './at-war-with.ts';
import { attends } from './attends.ts';
import { blocks } from './blocks.ts';
import { deniesTo } from './denies-to.ts';
import { exchangedLettersWith } from './exchanged-letters-with.ts';
import { investigates } from './investigates.ts';
import { invites } from './invites.ts';
import { leads } from './leads.ts';
import { locatedIn } from './located-in.ts';
import { memberOf } from './member-of.ts';
import { met, willMeet } from './met.ts';
import { negotiatesWith } from './negotiates-with.ts';
import { proposesTo } from './proposes-to.ts';
import { recognizes } from './recognizes.ts';
import { relatedTo } from './related-to.ts';
import type { RelationRule } from './relation-rule.ts';
import { requestsFrom } from './requests-from.ts';
import { sanctions } from './sanctions.ts';
import { seeksArmsFrom } from './seeks-arms-from.ts';
import { spokespersonOf } from './spokesperson-of.ts';
import { stateMediaOf } from './state-media-of.ts';
import { suppliesArmsTo } from './supplies-arms-to.ts';
import { supports } from './supports.ts';
import { visited, willVisit } from './visited.ts';
import { warns } from './warns.ts';
import { writesTo } from './writes-to.ts';

export const relationRules: readonly RelationRule[] = [
  leads,
  spokespersonOf,
  memberOf,
  advises,
  relatedTo,
  locatedIn,
  stateMediaOf,
  met,
  willMeet,
  visited,
  willVisit,
  invites,
  accuses,
  deniesTo,
  warns,
  sanctions,
  suppliesArmsTo,
  seeksArmsFrom,
  negotiatesWith,
  exchangedLettersWith,
  proposesTo,
  requestsFrom,
  blocks,
  supports,
  recognizes,
  attends,
  atWarWith,
  investigates,
  writesTo,
];
