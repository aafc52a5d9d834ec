/**
 * Measures typed names against MEANTIME (annotated by hand) and against what CoreNLP wrote into PolNeAR's dev articles (silver).
 * Run: node scripts/score-names.ts [--data DIR] [--show meantime|polnear]
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { ActorKind } from '@onrecord/schema';
import type { Range } from '@onrecord/text';
import { namedCast } from '../src/actor/cast.ts';
import { readArticle } from '../src/article/read-article.ts';
import type { CastOfArticle } from '../src/stage.ts';
import { CORPORA_FOLDER } from './corpora-folder.ts';
import { polnearFolder } from './polnear.ts';
import { type GoldMention, readTokenCorpus } from './token-corpus.ts';

const { values } = parseArgs({
  options: { data: { type: 'string', default: CORPORA_FOLDER }, show: { type: 'string' } },
});

const TYPES = ['person', 'body', 'place'] as const;
type NameType = (typeof TYPES)[number];

const TYPE_OF: Partial<Record<ActorKind, NameType>> = {
  person: 'person',
  organisation: 'body',
  'government-body': 'body',
  'news-outlet': 'body',
  'state-news-agency': 'body',
  country: 'place',
  place: 'place',
};
const MEANTIME_TYPES: Readonly<Record<string, NameType>> = { PER: 'person', ORG: 'body', LOC: 'place' };
const CORENLP_TYPES: Readonly<Record<string, NameType>> = {
  PERSON: 'person',
  ORGANIZATION: 'body',
  LOCATION: 'place',
};

/** The reference marks whole noun phrases, also around a name: the innermost one is the name; pronouns and offices are none. */
const NO_NAME = /^(?:I|we|he|she|they|it|some|others)$|\b(?:CEO|Officer|Minister|Justice|President)$/i;

interface TypedName extends Range {
  type: NameType;
}

/** An article with its reference names; what touches only an optional range is neither right nor wrong. */
interface Reference {
  text: string;
  names: TypedName[];
  optional: Range[];
}

const corpora: [string, Reference[] | null][] = [
  ['meantime', meantime(values.data)],
  ['polnear', polnear(values.data)],
];
for (const [name, references] of corpora) {
  if (!references)
    console.log(`No ${name} in ${values.data}: nothing scored. Name the folder with --data DIR.`);
  else score(name, references);
}

function score(name: string, references: readonly Reference[]): void {
  const counts = new Map<string, { right: number; claimed: number; wanted: number }>();
  const count = (measure: string, right: number, claimed: number, wanted: number) => {
    const sum = counts.get(measure) ?? { right: 0, claimed: 0, wanted: 0 };
    counts.set(measure, {
      right: sum.right + right,
      claimed: sum.claimed + claimed,
      wanted: sum.wanted + wanted,
    });
  };
  for (const reference of references) {
    const claimed = claimedNames(namedCast(readArticle({ text: reference.text }))).filter((one) =>
      isCounted(one, reference),
    );
    compare(reference, claimed, count, values.show === name);
  }
  console.log(`\n${name}: ${references.length} articles`);
  console.log('measure'.padEnd(24), 'P'.padStart(6), 'R'.padStart(6), 'F1'.padStart(6), '  counts');
  for (const [measure, sum] of counts) {
    const [p, r] = [sum.right / sum.claimed || 0, sum.right / sum.wanted || 0];
    const figures = [p, r, (2 * p * r) / (p + r) || 0].map((one) => one.toFixed(3).padStart(6));
    console.log(
      measure.padEnd(24),
      ...figures,
      ` ${sum.right} right, ${sum.claimed} claimed, ${sum.wanted} wanted`,
    );
  }
}

function claimedNames({ mentions, actors }: CastOfArticle): TypedName[] {
  const kinds = new Map(actors.map(({ id, kind }) => [id, kind]));
  return mentions.flatMap(({ form, actorId, span }) => {
    if (form !== 'name' && form !== 'metonym') return [];
    const type = form === 'metonym' ? 'place' : TYPE_OF[kinds.get(actorId ?? '') ?? 'other'];
    return type ? [{ start: span.start, end: span.end, type }] : [];
  });
}

function isOverlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}

function isCounted(one: TypedName, { names, optional }: Reference): boolean {
  return names.some((name) => isOverlap(name, one)) || !optional.some((range) => isOverlap(range, one));
}

type Count = (measure: string, right: number, claimed: number, wanted: number) => void;

function compare(
  { text, names }: Reference,
  claimed: readonly TypedName[],
  count: Count,
  isShown: boolean,
): void {
  const pairs = pairUp(names, claimed);
  const right = (isRight: (a: TypedName, b: TypedName) => boolean, type?: NameType) =>
    pairs.filter(([a, b]) => isRight(a, b) && (type === undefined || a.type === type)).length;
  const isTyped = (a: TypedName, b: TypedName) => a.type === b.type;
  const isExact = (a: TypedName, b: TypedName) => a.start === b.start && a.end === b.end;
  count(
    'any type, overlap',
    right(() => true),
    claimed.length,
    names.length,
  );
  count('typed, overlap', right(isTyped), claimed.length, names.length);
  count(
    'typed, exact',
    right((a, b) => isTyped(a, b) && isExact(a, b)),
    claimed.length,
    names.length,
  );
  for (const type of TYPES) {
    const ofType = (list: readonly TypedName[]) => list.filter((one) => one.type === type).length;
    count(`${type}, overlap`, right(isTyped, type), ofType(claimed), ofType(names));
  }
  if (isShown) show(text, names, claimed, pairs);
}

/** Pairs one to one, the longest overlap first, the same type before another. */
function pairUp(names: readonly TypedName[], claimed: readonly TypedName[]): [TypedName, TypedName][] {
  const weight = (a: TypedName, b: TypedName) =>
    Math.min(a.end, b.end) -
    Math.max(a.start, b.start) +
    Number(a.type === b.type) * 1000 -
    Math.abs(a.end - b.end) / 100;
  const candidates = names
    .flatMap((a) => claimed.filter((b) => isOverlap(a, b)).map((b): [TypedName, TypedName] => [a, b]))
    .sort(([a, b], [c, d]) => weight(c, d) - weight(a, b));
  const used = new Set<TypedName>();
  return candidates.filter(([a, b]) => {
    if (used.has(a) || used.has(b)) return false;
    used.add(a).add(b);
    return true;
  });
}

function show(
  text: string,
  names: readonly TypedName[],
  claimed: readonly TypedName[],
  pairs: readonly [TypedName, TypedName][],
): void {
  const words = ({ start, end }: Range) => text.slice(start, end);
  const around = ({ start, end }: Range) =>
    text.slice(Math.max(0, start - 45), end + 35).replace(/\s+/g, ' ');
  const isPaired = new Set(pairs.flat());
  for (const [a, b] of pairs)
    if (a.type !== b.type) console.log(`TYPE\t${b.type} for ${a.type}\t${words(b)}\t${around(b)}`);
    else if (words(a) !== words(b)) console.log(`SPAN\t${words(a)}\t${words(b)}\t${around(b)}`);
  for (const one of names)
    if (!isPaired.has(one)) console.log(`MISS\t${one.type}\t${words(one)}\t${around(one)}`);
  for (const one of claimed)
    if (!isPaired.has(one)) console.log(`MORE\t${one.type}\t${words(one)}\t${around(one)}`);
}

function meantime(data: string): Reference[] | null {
  const documents = readTokenCorpus(path.join(data, 'meantime'));
  return (
    documents?.map(({ text, mentions }) => {
      const isInnermost = (one: GoldMention) =>
        !mentions.some((other) => other !== one && other.isName && isStrictlyInside(other, one));
      const isWanted = (one: GoldMention) =>
        one.isName && MEANTIME_TYPES[one.type] !== undefined && !NO_NAME.test(one.text) && isInnermost(one);
      return {
        text,
        names: mentions.filter(isWanted).map(({ start, end, type }) => {
          const article = /^(?:the|an?)\s/i.exec(text.slice(start, end))?.[0].length ?? 0;
          return { start: start + article, end, type: MEANTIME_TYPES[type] as NameType };
        }),
        optional: mentions.filter((one) => !isWanted(one)),
      };
    }) ?? null
  );
}

function isStrictlyInside(inner: Range, outer: Range): boolean {
  return (
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start
  );
}

/** Runs of one tag of CoreNLP's; what it calls MISC may be a name of a people, an event or a product. */
function polnear(data: string): Reference[] | null {
  const folder = polnearFolder(data);
  if (!folder) return null;
  const lines = gunzipSync(readFileSync(path.join(folder, 'train-deps.tsv.gz')))
    .toString('utf8')
    .split('\n');
  const references: Reference[] = [];
  let current: Reference | null = null;
  let last = '';
  for (const line of lines) {
    if (line.startsWith('# doc ')) {
      const id = line.slice('# doc '.length).trim();
      current = id.startsWith('dev/')
        ? { text: readFileSync(path.join(folder, `${id}.txt`), 'utf8'), names: [], optional: [] }
        : null;
      if (current) references.push(current);
    }
    if (!current || line === '' || line.startsWith('# ')) {
      last = '';
      continue;
    }
    const [start, end, , , , tag = 'O'] = line.split('\t');
    const range = { start: Number(start), end: Number(end) };
    const type = CORENLP_TYPES[tag];
    const open = current.names.at(-1);
    if (tag === 'MISC') current.optional.push(range);
    if (type && tag === last && open) open.end = range.end;
    else if (type) current.names.push({ ...range, type });
    last = tag;
  }
  return references;
}
