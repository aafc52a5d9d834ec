/**
 * A capital is a place ("in Oslo") or stands for those who govern there ("Oslo said"). Only clear signs of acting or of being
 * dealt with make it the government; in doubt it is the place.
 */
import { knownName } from './countries.ts';
import { PLACE_NOUNS } from './lexicon/locative-words.ts';
import { isLocative } from './name-evidence.ts';
import type { Run } from './name-runs.ts';
import type { Piece } from './piece.ts';

/** True when the capital at these pieces stands for its government. */
export function isMetonym(pieces: readonly Piece[], { from, to }: Run): boolean {
  if (isLocative(pieces, from) || isFollowedByPlace(pieces, to)) return false;
  const before = pieces[from - 1]?.lower ?? '';
  const after = pieces[to]?.lower ?? '';
  if (/^['’]s?$/.test(after)) return true;
  if (DEALT_WITH.has(before) || ACTS.has(after) || /(?:[^e]ed|'t|’t)$/.test(after)) return true;
  if (before === 'to' || (before === 'from' && REACTION.test(pieces[from - 2]?.lower ?? ''))) return true;
  if (after === 'to' && pieces[to + 1]?.kind === 'word') return true;
  return isJoined(pieces, from, to);
}

/** What comes from a government, not from a town: "condemnation from Oslo". */
const REACTION =
  /(?:ance|ation|ence|ition|ment|pressure|reaction|response|support|threats?|warnings?|words?)$/;

/** Before a party to something: prepositions, conjunctions of two parties, and verbs that are addressed to somebody. */
const DEALT_WITH = new Set([
  'accuse',
  'accused',
  'accuses',
  'accusing',
  'against',
  'allow',
  'ask',
  'asked',
  'between',
  'blame',
  'blamed',
  'blames',
  'both',
  'by',
  'condemn',
  'condemned',
  'condemns',
  'convince',
  'criticised',
  'criticized',
  'either',
  'force',
  'gave',
  'give',
  'help',
  'isolated',
  'lend',
  'neither',
  'nor',
  'offer',
  'offered',
  'owe',
  'pressed',
  'pressure',
  'provide',
  'provided',
  'punish',
  'sanction',
  'sell',
  'sold',
  'supply',
  'support',
  'tell',
  'thank',
  'thanked',
  'told',
  'trust',
  'urge',
  'urged',
  'urges',
  'urging',
  'warn',
  'warned',
  'warning',
  'warns',
  'with',
]);

/** Auxiliaries and verbs that newspapers put behind an acting government. */
const ACTS = new Set([
  'accepts',
  'accuses',
  'also',
  'asks',
  'believes',
  'calls',
  'can',
  'cannot',
  'claims',
  'confirms',
  'considers',
  'could',
  'denies',
  'did',
  'does',
  'expects',
  'fears',
  'gave',
  'got',
  'had',
  'has',
  'hopes',
  'insists',
  'intends',
  'is',
  'keeps',
  'knows',
  'launched',
  'made',
  'makes',
  'may',
  'might',
  'must',
  'needs',
  'never',
  'now',
  'plans',
  'pledges',
  'rejects',
  'replies',
  'said',
  'says',
  'seeks',
  'sees',
  'sent',
  'should',
  'still',
  'thinks',
  'took',
  'urges',
  'wants',
  'warns',
  'was',
  'will',
  'would',
]);

function isFollowedByPlace(pieces: readonly Piece[], to: number): boolean {
  const [after, later] = [pieces[to], pieces[to + 1]];
  if (after && PLACE_NOUNS.has(after.lower)) return true;
  return (
    after?.text === ',' &&
    later !== undefined &&
    knownName(later.text)?.use === 'name' &&
    pieces[to + 2]?.text !== 'and'
  );
}

/** "Oslo and Stockholm", "Sweden and Oslo": two parties named together. */
function isJoined(pieces: readonly Piece[], from: number, to: number): boolean {
  const isParty = (piece: Piece | undefined) => piece !== undefined && knownName(piece.text) !== null;
  if (['and', 'or', 'nor'].includes(pieces[to]?.lower ?? '') && isParty(pieces[to + 1])) return true;
  return ['and', 'or', 'nor'].includes(pieces[from - 1]?.lower ?? '') && isParty(pieces[from - 2]);
}
