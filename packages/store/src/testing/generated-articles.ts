/** As many different articles as a test wants, the same ones on every run. */
import { createHash } from 'node:crypto';
import type { ArticleBatch } from '@onrecord/schema';
import type { OriginalBytes } from '../store.ts';
import { buildArticle, type Said } from './article-builder.ts';

const NAMES = [
  'Ada Brink',
  'Émile Roux',
  'Ines Falk',
  'Jonas Ødegård',
  'Kamala Oyelaran',
  'Piet Storm',
  'zara Quill',
];
const OUTLETS = ['Harbour Gazette', 'Inland Mail', null, 'The Night Desk'];
const CUES = ['said', 'insisted', 'told reporters'];
const TOPICS = ['the bridge', 'the budget', 'the bus line', 'the flood wall', 'the school roof'];

/** A small generator of numbers below `limit` (mulberry32): a test must not depend on the clock. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** Article number `at`: one to five statements by people who come back in other articles. */
function generatedArticle(at: number): ArticleBatch {
  const pick = seeded(at + 1);
  const of = <T>(list: readonly T[]) => list[pick(list.length)] as T;
  const said: Said[] = [];
  const sentences: string[] = [];
  for (let turn = 0; turn <= pick(5); turn++) {
    const source = pick(6) === 0 ? null : of(NAMES);
    const content =
      `report ${at}-${turn} on ${of(TOPICS)} names ${of(NAMES)} ${'again '.repeat(pick(4))}`.trim();
    const cue = `${of(CUES)} in part ${turn}`;
    sentences.push(`${source ?? 'Somebody'} ${cue} that ${content}.`);
    said.push({ source, cue, content, kind: pick(3) === 0 ? 'mixed' : 'indirect' });
  }
  const body = sentences.join(' ');
  return buildArticle({
    outlet: of(OUTLETS),
    published: pick(7) === 0 ? null : `2030-0${1 + pick(9)}-1${pick(10)}`,
    headline: `${of(TOPICS)} in dispute, part ${at}`,
    body,
    people: NAMES.filter((name) => body.includes(name)),
    said,
    file: `generated-${at}.txt`,
  });
}

/** The first `count` of them. */
export function generatedArticles(count: number): ArticleBatch[] {
  return Array.from({ length: count }, (_, at) => generatedArticle(at));
}

/** The bytes of article number `at`; three articles come out of the same ones. */
export function generatedOriginal(at: number): OriginalBytes {
  const bytes = new TextEncoder().encode(`original ${Math.floor(at / 3)} `.repeat(200));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    mediaType: 'text/plain',
    size: bytes.length,
    bytes,
  };
}
