/**
 * Everything that the classifier knows of a block of the scope: its words, and how it stands to the blocks around it. All of
 * it is relative to the scope, because sites wrap the same article in one element or in ten.
 */
import { HEADINGS } from '../element-kinds.ts';
import { ALL_GROUPS, type BoxFacts, type Group } from './box-facts.ts';
import { makeOf } from './make.ts';
import type { PageView } from './page-view.ts';
import type { Scope } from './scope.ts';
import type { Features } from './text-features.ts';

/** The features of the blocks of the scope by their index; they are made when asked for, because all at once fill the memory. */
export function blockFeatures(view: PageView, scope: Scope): (index: number) => Features {
  const ground = groundOf(view, scope);
  return (index) => ({
    ...view.own[index],
    ...view.hinted[index],
    ...tagFeatures(ground, index),
    ...groupFeatures(ground, index),
    ...surroundings(ground, index),
    ...place(ground, index),
    ...makeFeatures(ground, index),
    ...neighbours(ground, index),
  });
}

interface Ground {
  view: PageView;
  scope: Scope;
  /** For each block its make, and the totals of all makes. */
  makes: ReadonlyMap<string, Make>;
  /** How much of the scope's prose stands in a part of each kind. */
  usual: Readonly<Record<Group, number>>;
  firstProse: number;
  lastProse: number;
}

interface Make {
  blocks: number;
  chars: number;
  linked: number;
  prose: number;
}

function groundOf(view: PageView, scope: Scope): Ground {
  const { first, last, prose } = scope.facts;
  const usual = Object.fromEntries(ALL_GROUPS.map((group) => [group, 0])) as Record<Group, number>;
  const makes = new Map<string, Make>();
  for (let index = first; index <= last; index += 1) {
    const block = view.page.blocks[index];
    if (!block) continue;
    const chars = block.end - block.start;
    const make = makes.get(makeOf(view.facts, block.box)) ?? { blocks: 0, chars: 0, linked: 0, prose: 0 };
    makes.set(makeOf(view.facts, block.box), make);
    make.blocks += 1;
    make.chars += chars;
    make.linked += block.linked;
    if (!view.prose[index]) continue;
    make.prose += chars;
    for (const group of ALL_GROUPS)
      if (isInside(view.facts[block.box.order], scope, group)) usual[group] += chars / prose;
  }
  const firstProse = view.prose.indexOf(true, first);
  return {
    view,
    scope,
    makes,
    usual,
    firstProse: firstProse < 0 ? first : firstProse,
    lastProse: view.prose.lastIndexOf(true, last),
  };
}

/** Whether an element stands in a part of this kind that is not the scope itself or around it. */
function isInside(facts: BoxFacts | undefined, { facts: { box } }: Scope, group: Group): boolean {
  return facts !== undefined && facts.distances[group] < facts.box.depth - box.depth;
}

const TAGS = ['p', 'li', 'div', 'td', 'figcaption', 'dd', 'pre', 'section', 'article', 'blockquote'];

function tagFeatures({ view, scope }: Ground, index: number): Features {
  const box = view.page.blocks[index]?.box;
  if (!box) return {};
  const { tag } = box.line;
  const features: Features = {
    isHeading: HEADINGS.has(tag) ? Number(tag.slice(1)) : 0,
    'part:score': scope.scores[box.order] ?? 0,
  };
  for (const name of TAGS) features[`is:${name}`] = Number(tag === name);
  return features;
}

/** Kinds of parts that the block stands in; what most of the prose stands in says little and counts little. */
function groupFeatures({ view: { page, facts }, scope, usual }: Ground, index: number): Features {
  const own = facts[page.blocks[index]?.box.order ?? 0];
  const features: Features = {};
  for (const group of ALL_GROUPS)
    features[`in:${group}`] = isInside(own, scope, group) ? 1 - usual[group] : 0;
  return features;
}

/** How much prose and how many links are in the elements around the block. */
function surroundings({ view: { page, facts }, scope }: Ground, index: number): Features {
  const features: Features = {};
  const whole = scope.facts;
  let around = facts[page.blocks[index]?.box.order ?? 0] ?? whole;
  for (let level = 1; level <= LEVELS; level += 1) {
    const next = facts[around.wider];
    around = next && next.box.depth > whole.box.depth ? next : whole;
    features[`around${level}:prose`] = around.prose / (whole.prose || 1);
    features[`around${level}:links`] = around.linked / (around.chars || 1);
    features[`around${level}:proseShare`] = around.prose / (around.chars || 1);
    features[`around${level}:blocks`] = around.blocks / whole.blocks;
  }
  return features;
}

/** Levels above a block that are looked at. */
const LEVELS = 3;

function place({ view, scope, firstProse, lastProse }: Ground, index: number): Features {
  const { page, texts, titleAt, headingBefore, copies } = view;
  const heading = headingBefore[index] ?? -1;
  const start = page.blocks[firstProse]?.start ?? 0;
  const length = Math.max(1, (page.blocks[lastProse]?.end ?? 0) - start);
  return {
    at: ((page.blocks[index]?.start ?? 0) - start) / length,
    beforeProse: Math.log1p(Math.max(0, firstProse - index)),
    afterProse: Math.log1p(Math.max(0, index - lastProse)),
    fromFirst: Math.log1p(index - scope.facts.first),
    fromLast: Math.log1p(scope.facts.last - index),
    isTitle: Number(index === titleAt),
    fromTitle: titleAt < 0 ? 0 : Math.sign(index - titleAt) * Math.log1p(Math.abs(index - titleAt)),
    fromHeading: heading < 0 ? -1 : Math.log1p(index - heading),
    headingPoints: Number(heading >= 0 && POINTING_HEADING.test(texts[heading] ?? '')),
    headingIsTitle: Number(heading === titleAt && heading >= 0),
    copies: Math.log1p((copies[index] ?? 1) - 1),
  };
}

/** Headings over lists of other articles, comments and the like. */
const POINTING_HEADING =
  /\b(?:about|also|advertis|comment|contact|discussion|follow|latest|leave|more|most|newsletter|next|popular|read|recent|recommend|related|repl(?:y|ies)|share|sign|similar|sponsor|stories|subscribe|tags|top|topics|trending|you may)/i;

function makeFeatures({ view, scope, makes }: Ground, index: number): Features {
  const box = view.page.blocks[index]?.box;
  const make = box && makes.get(makeOf(view.facts, box));
  if (!make) return {};
  return {
    'make:blocks': make.blocks / scope.facts.blocks,
    'make:prose': make.prose / (scope.facts.prose || 1),
    'make:length': Math.log1p(make.chars / make.blocks),
    'make:links': make.linked / make.chars,
    'make:proseShare': make.prose / make.chars,
  };
}

const NEIGHBOURING = [-2, -1, 1, 2];

function neighbours({ view: { own }, scope: { facts } }: Ground, index: number): Features {
  const features: Features = {};
  for (const step of NEIGHBOURING) {
    const at = index + step;
    const other = at >= facts.first && at <= facts.last ? own[at] : undefined;
    features[`${step}:chars`] = other?.chars ?? 0;
    features[`${step}:linkDensity`] = other?.linkDensity ?? 1;
    features[`${step}:isProse`] = other?.isProse ?? 0;
    features[`${step}:endsSentence`] = other?.endsSentence ?? 0;
  }
  return features;
}
