/** What is said in a story: its articles choose from the same statements, as papers report the same press conference. */
import type { AttributionKind, CueClass, Stance } from '@onrecord/schema';
import type { Person } from './cast.ts';
import type { Random } from './random.ts';
import { wordsFrom } from './words.ts';

/** The word that reports, and what it tells. */
export interface Cue {
  word: string;
  cueClass: CueClass;
  stance: Stance;
}

/** Something said, before an article prints it. */
export interface Statement {
  /** Null when nobody tells who said it. */
  speaker: Person | null;
  cue: Cue;
  kind: AttributionKind;
  /** Words before the person whom it is about, and after. */
  before: string;
  about: Person | null;
  after: string;
}

const CUES: readonly Cue[] = [
  { word: 'said', cueClass: 'say', stance: 'states' },
  { word: 'told reporters', cueClass: 'say', stance: 'states' },
  { word: 'said again', cueClass: 'say', stance: 'states' },
  { word: 'warned', cueClass: 'say', stance: 'warns' },
  { word: 'denied', cueClass: 'say', stance: 'denies' },
  { word: 'wrote', cueClass: 'write', stance: 'states' },
  { word: 'promised', cueClass: 'say', stance: 'promises' },
  { word: 'believes', cueClass: 'think', stance: 'states' },
  { word: 'hopes', cueClass: 'want', stance: 'requests' },
  { word: 'complained', cueClass: 'judge', stance: 'accuses' },
];

/** The passive, for statements that nobody is named for. */
const UNNAMED: Cue = { word: 'was reported', cueClass: 'say', stance: 'states' };

/** Words of a statement: with the frame around them, ten of them make two thirds of an article of 300 words. */
const SHORTEST = 12;
const LONGEST = 22;

/** A statement by one of `people`. Half of all cues are the first, as in print. */
export function drawStatement(random: Random, people: readonly Person[]): Statement {
  const speaker = random.below(12) === 0 ? null : drawn(random, people);
  const length = SHORTEST + random.below(LONGEST - SHORTEST + 1);
  const front = 4 + random.below(length - 8);
  const about = random.below(3) === 0 ? drawn(random, people) : null;
  return {
    speaker,
    cue: speaker === null ? UNNAMED : random.below(2) === 0 ? (CUES[0] as Cue) : random.of(CUES),
    kind: speaker === null ? 'indirect' : random.of(['direct', 'mixed', 'indirect', 'indirect']),
    before: wordsFrom(random, front),
    about: about === speaker ? null : about,
    after: wordsFrom(random, length - front),
  };
}

/** The first of a cast speak most. */
function drawn(random: Random, people: readonly Person[]): Person {
  return people[Math.floor(random.fraction() ** 2 * people.length)] as Person;
}
