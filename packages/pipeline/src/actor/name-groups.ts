/**
 * Groups the printed names of one article by whom they name: the same words, a surname for a full name, an acronym for a body,
 * a shorter form of a longer name. A short form that fits two full names is left open.
 */
import type { ActorKind } from '@onrecord/schema';
import type { KindEvidence, NameFound } from './name-found.ts';

/** All places where one actor is named. */
export interface NameGroup {
  names: NameFound[];
  kind: ActorKind;
  /** Folded words of the longest form. */
  words: string[];
  /** Key of the geographic lexicon, null for all others. */
  knownKey: string | null;
}

/** The groups, and the names that fit more than one. */
export interface GroupedNames {
  groups: NameGroup[];
  ambiguous: NameFound[];
}

/** Groups names; the result is in order of first mention. */
export function groupNames(names: readonly NameFound[]): GroupedNames {
  const exact = [
    ...groupBy(
      names.filter(({ words }) => words.length > 0),
      keyOf,
    ).values(),
  ].map(groupOf);
  const people = exact.filter(({ kind, words }) => kind === 'person' && words.length > 1);
  const isSurname = ({ knownKey, words }: NameGroup) =>
    knownKey !== null && words.length === 1 && people.some((person) => person.words.at(-1) === words[0]);
  const known = exact.filter((group) => group.knownKey !== null && !isSurname(group));
  const unknown = exact
    .filter((group) => !known.includes(group))
    .sort((a, b) => b.words.length - a.words.length);
  const full: NameGroup[] = [];
  const ambiguous: NameFound[] = [];
  for (const group of unknown) {
    const wholes = [...full, ...known].filter((whole) => isShortFor(group, whole));
    const acronyms = wholes.filter((whole) => isAcronymOf(group, whole));
    const best = acronyms.length === 1 ? acronyms : wholes;
    if (best.length === 1) join(best[0] as NameGroup, group);
    else if (best.length === 0) full.push(group);
    else ambiguous.push(...shareOut(group, best));
  }
  const groups = [...known, ...full].map((group) => ({ ...group, kind: kindOf(group.names) }));
  return { groups: groups.sort((a, b) => firstStart(a) - firstStart(b)), ambiguous };
}

/**
 * A surname that two people bear: before the second is introduced it is the first; after that it is the one introduced first,
 * who is the article's subject, except near a full name of the other.
 */
function shareOut({ names }: NameGroup, wholes: readonly NameGroup[]): NameFound[] {
  const byFirst = [...wholes].sort((a, b) => firstStart(a) - firstStart(b));
  const fullNames = byFirst.map(({ names: printed }) => printed.filter(({ words }) => words.length > 1));
  return names.filter((name) => {
    const first = byFirst[0] as NameGroup;
    const others = fullNames.slice(1).flat();
    const isNear = others.some(
      (other) => other.start <= name.start && name.sentence - other.sentence <= NEAR,
    );
    if (isNear || firstStart(first) > name.start) return true;
    first.names = [...first.names, name];
    return false;
  });
}

/** Sentences in which a surname still means the last full name that bears it. */
const NEAR = 1;

const firstStart = ({ names }: NameGroup) => Math.min(...names.map(({ start }) => start));

function keyOf({ known, form, words }: NameFound): string {
  if (!known) return `words:${words.join(' ')}`;
  return form === 'metonym' && known.code ? `country:${known.code}` : known.key;
}

function groupBy<T>(items: readonly T[], keyOfItem: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function groupOf(names: NameFound[]): NameGroup {
  const first = names[0] as NameFound;
  return { names, kind: kindOf(names), words: first.words, knownKey: first.known ? keyOf(first) : null };
}

function join(whole: NameGroup, part: NameGroup): void {
  whole.names = [...whole.names, ...part.names];
  whole.kind = kindOf(whole.names);
}

/** Without any evidence a lone capitalised word is a company, band or group more often than anything else. */
const DEFAULT_KIND: ActorKind = 'organisation';

/** The order decides between equal weights: the more telling kinds come first. */
const KIND_ORDER: readonly ActorKind[] = [
  'country',
  'person',
  'state-news-agency',
  'news-outlet',
  'government-body',
  'organisation',
  'event',
  'document',
  'place',
  'group',
];

function kindOf(names: readonly NameFound[]): ActorKind {
  const metonym = names.find(({ form }) => form === 'metonym');
  if (metonym?.known?.use === 'capital') return 'country';
  const around = sumOf(names.map(({ evidence }) => evidence));
  around.place = Math.min(
    around.place ?? 0,
    Math.max(MOST_OF_PREPOSITIONS, ...names.map(({ evidence }) => evidence.place ?? 0)),
  );
  const sum = sumOf([around, ...shapesOf(names)]);
  const known = names[0]?.known;
  if (known && names.every((name) => name.known)) return known.kind;
  return KIND_ORDER.reduce((best, kind) => ((sum[kind] ?? 0) > (sum[best] ?? 0) ? kind : best), DEFAULT_KIND);
}

/** However often it is printed behind "in" and "of", a name is a place by these words only so far. */
const MOST_OF_PREPOSITIONS = 2;

function sumOf(all: readonly KindEvidence[]): KindEvidence {
  const sum: KindEvidence = {};
  for (const evidence of all)
    for (const kind of KIND_ORDER) if (evidence[kind]) sum[kind] = (sum[kind] ?? 0) + evidence[kind];
  return sum;
}

/** One for each wording. */
function shapesOf(names: readonly NameFound[]): KindEvidence[] {
  return [...new Map(names.map(({ text, shape }) => [text, shape])).values()];
}

function isShortFor(short: NameGroup, whole: NameGroup): boolean {
  if (whole.kind === 'person' && whole.knownKey === null) return isShortPerson(short, whole);
  if (isAcronymOf(short, whole)) return true;
  if (short.knownKey !== null || whole.knownKey !== null || short.kind === 'person') return false;
  if (whole.words.length <= short.words.length || whole.kind === 'place' || whole.kind === 'event')
    return false;
  if (short.kind !== whole.kind && short.kind !== DEFAULT_KIND) return false;
  if (endsWith(whole.words, short.words)) return short.words.length > 1;
  return startsWith(whole.words, short.words) && whole.words.slice(short.words.length).every(isGenericTail);
}

/** What a company or newspaper leaves off when it is named again. */
const GENERIC_TAIL = new Set([
  'agency',
  'company',
  'corp',
  'corporation',
  'group',
  'holding',
  'holdings',
  'inc',
  'limited',
  'llc',
  'ltd',
  'media',
  'network',
  'news',
  'newspaper',
  'plc',
  'radio',
  'television',
  'tv',
]);

const isGenericTail = (word: string) => GENERIC_TAIL.has(word);

/** "Berg" for "Ada Berg", "Park" for "Park Min-ho", "Ada Berg" for "Ada Maria Berg". */
function isShortPerson(short: NameGroup, whole: NameGroup): boolean {
  const [words, full] = [short.words, whole.words];
  if (full.length < 2 || words.length > full.length) return false;
  if (words.length === 1) return words[0] === full.at(-1) || (words[0] === full[0] && !isGivenName(short));
  return words[0] === full[0] && words.at(-1) === full.at(-1);
}

/** A place or body may be called like a given name; a word with strong evidence of its own is no short form. */
const OWN_EVIDENCE = 2.5;

function isGivenName({ names }: NameGroup): boolean {
  return names.some(
    ({ evidence }) => (evidence['news-outlet'] ?? 0) >= OWN_EVIDENCE || (evidence.place ?? 0) >= OWN_EVIDENCE,
  );
}

/** Words that an acronym skips. */
const SKIPPED = new Set(['and', 'for', 'in', 'of', 'on', 'the', '&']);

function isAcronymOf(short: NameGroup, whole: NameGroup): boolean {
  const letters = short.words.length === 1 ? (short.words[0] ?? '') : '';
  if (letters.length < 2 || !short.names.every(({ text }) => /^[\p{Lu}.]+$/u.test(text))) return false;
  const initials = whole.words
    .filter((word) => !SKIPPED.has(word))
    .map((word) => word[0])
    .join('');
  return whole.words.length > 1 && initials === letters;
}

const startsWith = (whole: readonly string[], part: readonly string[]) =>
  part.every((word, index) => word === whole[index]);
const endsWith = (whole: readonly string[], part: readonly string[]) =>
  startsWith([...whole].reverse(), [...part].reverse());
