/** Who speaks and who publishes in the archive: the same people in archives of every size, the famous ones most often. */
import { contentId } from '@onrecord/schema/ids';
import { type Random, randomOf, zipfBelow } from './random.ts';
import { capitalised, inventedWord } from './words.ts';

/** Somebody whom articles name. */
export interface Person {
  /** The id under which articles know somebody whom they name in full. */
  id: string;
  name: string;
  surname: string;
}

/** Who publishes. */
export interface Publisher {
  id: string;
  actorId: string;
  name: string;
  domain: string;
}

/** People who speak in archives of every size; in the smaller ones only the more famous do. */
const PEOPLE = 20_000;

/** With this shift the most famous person is in one story of three; without it, in nineteen of twenty. */
const FAME_SHIFT = 10;

const PUBLISHERS = 200;

const KINDS_OF_PAPER = ['Courier', 'Dispatch', 'Gazette', 'Herald', 'Journal', 'Mail', 'Observer', 'Post'];

/** So many different people, the famous ones first. */
export function drawPeople(random: Random, count: number): Person[] {
  const ranks = new Set<number>();
  while (ranks.size < count) ranks.add(personRank(random));
  return [...ranks].sort((a, b) => a - b).map((rank) => PEOPLE_BY_RANK[rank] as Person);
}

/** One publisher, a large one most often. */
export function drawPublisher(random: Random): Publisher {
  return PUBLISHERS_BY_RANK[publisherRank(random)] as Publisher;
}

/** The person of a rank; 0 is the most famous. */
export function personOf(rank: number): Person {
  return PEOPLE_BY_RANK[rank] as Person;
}

const personRank = zipfBelow(PEOPLE, FAME_SHIFT);
const publisherRank = zipfBelow(PUBLISHERS);

const PEOPLE_BY_RANK = Array.from({ length: PEOPLE }, (_, rank): Person => {
  const random = randomOf('person', rank);
  const surname = capitalised(inventedWord(random, 2 + random.below(2)));
  const name = `${capitalised(inventedWord(random, 2))} ${surname}`;
  return { id: contentId('actor', ['bench', 'person', rank]), name, surname };
});

const PUBLISHERS_BY_RANK = Array.from({ length: PUBLISHERS }, (_, rank): Publisher => {
  const random = randomOf('publisher', rank);
  const town = inventedWord(random, 2);
  return {
    id: contentId('outlet', ['bench', rank]),
    actorId: contentId('actor', ['bench', 'publisher', rank]),
    name: `${capitalised(town)} ${random.of(KINDS_OF_PAPER)}`,
    domain: `${town}-${rank}.example`,
  };
});
