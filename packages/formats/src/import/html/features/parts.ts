/**
 * The parts of a page that may be its article: every element with prose in it, and what speaks for it. A model chooses one;
 * the blocks are then judged by how they stand to it.
 */
import type { RenderedBlock } from '../block-writer.ts';
import { HEADINGS } from '../element-kinds.ts';
import { type BoxFacts, SINGLE } from './box-facts.ts';
import type { Features } from './text-features.ts';

/** An element that may hold the article, with the features that the model chooses by. */
export interface Part {
  facts: BoxFacts;
  features: Features;
}

/** What is known of the blocks before any part is chosen. */
export interface BlockView {
  blocks: readonly RenderedBlock[];
  /** Features of the words of each block. */
  own: readonly Features[];
  /** Features from what the page states of its article. */
  hinted: readonly Features[];
  prose: readonly boolean[];
  facts: readonly BoxFacts[];
  /** Where the title stands; -1 when nowhere. */
  titleAt: number;
}

/** Every element with prose, from the outside in; of elements with the same blocks only the innermost. */
export function partsOf(view: BlockView): Part[] {
  const direct = directProse(view);
  const sums = sumsOf(view);
  const next = nextProse(view);
  const directOf = ({ box }: BoxFacts) => direct.get(box.order) ?? 0;
  const found = view.facts.filter((facts) => isPart(facts, view.facts));
  const least = [...found].sort((a, b) => directOf(b) - directOf(a))[MOST_PARTS];
  return found
    .filter((facts) => !least || directOf(facts) > directOf(least))
    .map((facts) => ({
      facts,
      features: partFeatures(view, facts, directOf(facts), sums, next[facts.first] ?? -1),
    }));
}

/** Pages of news have about 25; only pages made to stall their readers have more than this. */
const MOST_PARTS = 500;

/** Elements with less of the page's text, and less of its prose, are not looked at: no article is a smaller part of its page. */
const LEAST_SHARE = 0.02;
const LEAST_PROSE = 0.1;

function isPart({ box, chars, prose, blocks, onlyChild }: BoxFacts, all: readonly BoxFacts[]): boolean {
  if ((!box.isBlock && box.tag !== 'td') || (blocks < 2 && SINGLE.has(box.tag))) return false;
  const isLarge = chars > LEAST_SHARE * (all[0]?.chars ?? 0) || prose > LEAST_PROSE * (all[0]?.prose ?? 0);
  return isLarge && !onlyChild && (prose > 0 || blocks > 1);
}

/** Prose counts in full for the element around it and by half for the next one, as in most extractors. */
function directProse({ blocks, prose }: BlockView): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [index, { box, start, end }] of blocks.entries()) {
    if (!prose[index]) continue;
    const parent = box.line.parent;
    for (const [around, share] of [
      [parent, 1],
      [parent?.parent, 0.5],
    ] as const)
      if (around) scores.set(around.order, (scores.get(around.order) ?? 0) + share * (end - start));
  }
  return scores;
}

/** For each block the first one from there on that reads like a paragraph; -1 when there is none. */
function nextProse({ prose }: BlockView): number[] {
  const next = prose.map(() => -1);
  for (let index = prose.length - 1; index >= 0; index -= 1)
    next[index] = prose[index] ? index : (next[index + 1] ?? -1);
  return next;
}

/** Running totals over the blocks, so that every element is summed up in one step. */
type Sums = Record<
  'chars' | 'kept' | 'repeated' | 'headings' | 'furniture' | 'sentences' | 'items',
  Float64Array
>;

function sumsOf({ blocks, own, hinted }: BlockView): Sums {
  const sums = Object.fromEntries(
    (['chars', 'kept', 'repeated', 'headings', 'furniture', 'sentences', 'items'] as const).map((name) => [
      name,
      new Float64Array(blocks.length + 1),
    ]),
  ) as Sums;
  for (const [index, { start, end, box }] of blocks.entries()) {
    const chars = end - start;
    const { tag } = box.line;
    const says = own[index] ?? {};
    const values: Record<keyof Sums, number> = {
      chars,
      kept: chars * Math.max(0, hinted[index]?.readability ?? 0),
      repeated: chars * Math.max(0, hinted[index]?.inArticleBody ?? 0),
      headings: Number(HEADINGS.has(tag)),
      furniture: Number(Boolean(says['says:action'] || says['says:talk'] || says['says:pointer'])),
      sentences: says.endsSentence ?? 0,
      items: Number(tag === 'li'),
    };
    for (const name of Object.keys(sums) as (keyof Sums)[])
      sums[name][index + 1] = (sums[name][index] ?? 0) + values[name];
  }
  return sums;
}

function partFeatures(
  { blocks, facts: all, titleAt }: BlockView,
  facts: BoxFacts,
  direct: number,
  sums: Sums,
  firstProse: number,
): Features {
  const { box, chars, linked, prose, proseBlocks, first, last, distances } = facts;
  const within = (name: keyof Sums) => (sums[name][last + 1] ?? 0) - (sums[name][first] ?? 0);
  const whole = (name: keyof Sums) => sums[name][blocks.length] || 1;
  const page = all[0];
  const parent = all[box.parent?.order ?? 0];
  const count = last - first + 1;
  const features: Features = {
    chars: Math.log1p(chars),
    charShare: chars / (page?.chars || 1),
    links: linked / (chars || 1),
    proseOfPage: prose / (page?.prose || 1),
    proseShare: prose / (chars || 1),
    directOfPage: direct / (page?.prose || 1),
    directShare: direct / (prose || 1),
    proseBlocks: Math.log1p(proseBlocks),
    proseLength: Math.log1p(prose / (proseBlocks || 1)),
    blocks: Math.log1p(count),
    ofParent: prose / (parent?.prose || 1),
    ofParentChars: chars / (parent?.chars || 1),
    kept: within('kept') / whole('kept'),
    keptShare: within('kept') / (chars || 1),
    repeated: within('repeated') / whole('repeated'),
    repeatedShare: within('repeated') / (chars || 1),
    headings: within('headings') / count,
    furniture: within('furniture') / count,
    sentences: within('sentences') / count,
    items: within('items') / count,
    startsAt: (blocks[first]?.start ?? 0) / (blocks.at(-1)?.end ?? 1),
    endsAt: (blocks[last]?.end ?? 0) / (blocks.at(-1)?.end ?? 1),
    holdsTitle: Number(titleAt >= first && titleAt <= last),
    fromTitle: titleAt < 0 ? 0 : signedLog(first - titleAt),
    proseFromTitle: titleAt < 0 || firstProse < 0 ? 0 : signedLog(firstProse - titleAt),
    depth: box.depth,
  };
  for (const tag of ['article', 'main', 'section', 'li', 'td', 'body', 'ul', 'aside', 'p', 'blockquote'])
    features[`is:${tag}`] = Number(box.tag === tag);
  for (const [group, distance] of Object.entries(distances)) features[`up:${group}`] = distance;
  return features;
}

function signedLog(value: number): number {
  return Math.sign(value) * Math.log1p(Math.abs(value));
}
