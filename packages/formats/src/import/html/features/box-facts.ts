/**
 * What is known of each element of a page: how much prose and how many links are in it, and how far up its surroundings
 * are called one thing or another. Two passes over the elements, so deep nesting costs no more than flat.
 */
import type { RenderedBlock } from '../block-writer.ts';
import type { Box } from '../box.ts';
import { NAME_GROUPS, type NameGroup } from './name-groups.ts';

/** The totals of an element, everything inside of it included. */
export interface BoxFacts {
  box: Box;
  /** Characters of text. */
  chars: number;
  linked: number;
  /** Characters in blocks that read like paragraphs. */
  prose: number;
  blocks: number;
  proseBlocks: number;
  /** Index of the first block inside, and of the last; the last is smaller when there is none. */
  first: number;
  last: number;
  /** Whether all its blocks are in one element inside of it. */
  onlyChild: boolean;
  /** How many elements up the nearest part of this kind is, itself being 0; FAR when there is none. */
  distances: Record<Group, number>;
  /** The next element out that holds more blocks, by its order; elements that only wrap are passed over. */
  wider: number;
  /** Tag and class names, for telling elements of the same make. */
  make: string;
}

/** Elements that tell by their tag what part of a page they are. */
export const TAG_GROUPS = {
  tagArticle: ['article'],
  tagAside: ['aside'],
  tagFigure: ['figcaption', 'figure'],
  tagFooter: ['footer'],
  tagForm: ['button', 'fieldset', 'form', 'label'],
  tagHeader: ['header'],
  tagLink: ['a'],
  tagList: ['dl', 'ol', 'ul'],
  tagMain: ['main'],
  tagNav: ['nav'],
  tagQuote: ['blockquote'],
  tagTable: ['table'],
} as const satisfies Record<string, readonly string[]>;

/** A kind of element. */
export type TagGroup = keyof typeof TAG_GROUPS;

/** A kind of part, by name or by tag. */
export type Group = NameGroup | TagGroup;

/** All kinds. */
export const ALL_GROUPS: readonly Group[] = [
  ...(Object.keys(NAME_GROUPS) as NameGroup[]),
  ...(Object.keys(TAG_GROUPS) as TagGroup[]),
];

/** A part this many elements up is still the block's own and not that of half the page. */
export const NEAR_PART = 4;

/** Distance of a part that is not there, or too far up to matter. */
export const FAR = 12;

/**
 * The facts of every element, by its order. `prose` says for each block whether it reads like a paragraph, `comments` whether
 * readers wrote it; their comments count as nothing, as if they stood on a page of their own.
 */
export function boxFacts(
  boxes: readonly Box[],
  blocks: readonly RenderedBlock[],
  prose: readonly boolean[],
  comments: readonly boolean[],
): BoxFacts[] {
  const namesOf = new Map<string, readonly NameGroup[]>();
  const facts: BoxFacts[] = [];
  for (const box of boxes) facts.push(emptyFacts(box, facts[box.parent?.order ?? -1], namesOf));
  for (const [index, block] of blocks.entries())
    if (!comments[index]) addBlock(facts[block.box.order], block, index, prose[index] ?? false);
  for (let order = facts.length - 1; order > 0; order -= 1) addUp(facts, order);
  for (const own of facts) {
    const parent = facts[own.box.parent?.order ?? 0];
    if (parent) own.wider = parent.blocks > own.blocks ? parent.box.order : parent.wider;
  }
  return facts;
}

/** Elements of one paragraph, which hold no article as long as something around them does. */
export const SINGLE: ReadonlySet<string> = new Set([
  'blockquote',
  'dd',
  'figcaption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'p',
  'pre',
]);

/** Longer lists of class names come from style systems and say nothing more of the part. */
const LONGEST_NAMES = 160;

const TAG_GROUP_OF: ReadonlyMap<string, TagGroup> = new Map(
  Object.entries(TAG_GROUPS).flatMap(([group, tags]) => tags.map((tag) => [tag, group as TagGroup] as const)),
);

function emptyFacts(
  box: Box,
  parent: BoxFacts | undefined,
  namesOf: Map<string, readonly NameGroup[]>,
): BoxFacts {
  const names = namesIn(box);
  let groups = namesOf.get(names);
  if (!groups) {
    groups = (Object.keys(NAME_GROUPS) as NameGroup[]).filter((group) => NAME_GROUPS[group].test(names));
    namesOf.set(names, groups);
  }
  const distances = distancesFrom(parent);
  // The names of the whole page say what kind of page it is, not what part this is.
  if (box.tag !== 'body' && box.tag !== 'html') for (const group of groups) distances[group] = 0;
  const tagGroup = TAG_GROUP_OF.get(box.tag);
  if (tagGroup) distances[tagGroup] = 0;
  const make = `${box.tag} ${names.replace(/\d+/g, '0')}`;
  return {
    box,
    chars: 0,
    linked: 0,
    prose: 0,
    blocks: 0,
    proseBlocks: 0,
    first: Number.POSITIVE_INFINITY,
    last: -1,
    onlyChild: false,
    distances,
    wider: 0,
    make,
  };
}

function namesIn({ element }: Box): string {
  if (!element) return '';
  const names = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  return names.join(' ').trim().slice(0, LONGEST_NAMES).toLowerCase();
}

function distancesFrom(parent: BoxFacts | undefined): BoxFacts['distances'] {
  const distances = {} as BoxFacts['distances'];
  for (const group of ALL_GROUPS) distances[group] = Math.min(FAR, (parent?.distances[group] ?? FAR) + 1);
  return distances;
}

function addBlock(facts: BoxFacts | undefined, block: RenderedBlock, index: number, isProse: boolean): void {
  if (!facts) return;
  facts.first = Math.min(facts.first, index);
  facts.last = Math.max(facts.last, index);
  const chars = block.end - block.start;
  facts.chars += chars;
  facts.linked += block.linked;
  facts.blocks += 1;
  if (isProse) facts.prose += chars;
  if (isProse) facts.proseBlocks += 1;
}

function addUp(facts: readonly BoxFacts[], order: number): void {
  const inner = facts[order];
  const outer = facts[inner?.box.parent?.order ?? -1];
  if (!inner || !outer) return;
  if (inner.blocks > 0 && outer.blocks === 0)
    outer.onlyChild = !SINGLE.has(inner.box.tag) && (inner.box.isBlock || inner.onlyChild);
  else if (inner.blocks > 0) outer.onlyChild = false;
  outer.first = Math.min(outer.first, inner.first);
  outer.last = Math.max(outer.last, inner.last);
  outer.chars += inner.chars;
  outer.linked += inner.linked;
  outer.prose += inner.prose;
  outer.blocks += inner.blocks;
  outer.proseBlocks += inner.proseBlocks;
}
