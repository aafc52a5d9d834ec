/** A page as the models see it: its words, the totals of its elements, and the parts that may be its article. */
import { HEADINGS } from '../element-kinds.ts';
import type { RenderedBlock, RenderedHtml } from '../render-html.ts';
import { type BoxFacts, boxFacts } from './box-facts.ts';
import { commentZone } from './comment-zone.ts';
import { type PageHints, plain } from './page-hints.ts';
import { type Part, partsOf } from './parts.ts';
import { type Features, isProse, textFeatures } from './text-features.ts';

/** A page before a part is chosen. Lists run over its blocks unless they say otherwise. */
export interface PageView {
  page: RenderedHtml;
  texts: readonly string[];
  /** Whether the words read like a paragraph and are no reader's comment. */
  prose: readonly boolean[];
  /** Whether they stand among the comments of readers. */
  comments: readonly boolean[];
  /** The totals of every element, by its order. */
  facts: readonly BoxFacts[];
  /** The block that is the title of the article; -1 when none is. */
  titleAt: number;
  /** The last heading before each block; -1 when there is none. */
  headingBefore: readonly number[];
  /** Features of the words. */
  own: readonly Features[];
  /** Features from what the page states of its article. */
  hinted: readonly Features[];
  /** How often the words stand on the page. */
  copies: readonly number[];
  /** The parts that may be the article. */
  parts: readonly Part[];
}

/** Looks at every block of a page. Linear in the number of elements and blocks. */
export function viewPage(page: RenderedHtml, hints: PageHints): PageView {
  const { blocks, text } = page;
  const texts = blocks.map(({ start, end }) => text.slice(start, end));
  const tags = blocks.map(({ box }) => box.line.tag);
  const titleAt = titleOf(page, texts, tags, hints);
  const comments = commentZone(page.boxes, blocks, titleAt);
  const prose = blocks.map(({ linked }, index) => !comments[index] && isProse(texts[index] ?? '', linked));
  const facts = boxFacts(page.boxes, blocks, prose, comments);
  const own = blocks.map((block, index) => textFeatures(texts[index] ?? '', block));
  const hinted = hintFeatures(texts, hints);
  const parts = partsOf({ blocks, own, hinted, prose, facts, titleAt });
  const copies = copiesOf(texts);
  return {
    page,
    texts,
    prose,
    comments,
    facts,
    titleAt,
    headingBefore: headingsBefore(tags),
    own,
    hinted,
    copies,
    parts,
  };
}

/** Parts of the title shorter than this stand for themselves in menus. */
const SHORTEST_TITLE_PART = 20;

/** The first stated title that stands on the page, in a heading if it can be. */
function titleOf(
  { blocks }: RenderedHtml,
  texts: readonly string[],
  tags: readonly string[],
  { titles }: PageHints,
): number {
  const plainTexts = texts.map((text, index) => (isHomeLink(blocks[index]) ? '' : plain(text)));
  for (const title of new Set(titles.map(plain).filter((one) => one !== ''))) {
    const isTitle = (said: string) =>
      said === title || (said.length > SHORTEST_TITLE_PART && title.startsWith(said));
    const matching = [...plainTexts.keys()].filter((index) => isTitle(plainTexts[index] ?? ''));
    const heading = (wanted: (tag: string) => boolean) => matching.find((index) => wanted(tags[index] ?? ''));
    const found = heading((tag) => tag === 'h1') ?? heading((tag) => HEADINGS.has(tag)) ?? matching[0];
    if (found !== undefined) return found;
  }
  return tags.findIndex((tag, index) => tag === 'h1' && plainTexts[index] !== '');
}

/** The name of the site, which windows have in their title too, leads to its first page. */
function isHomeLink(block: RenderedBlock | undefined): boolean {
  let box = block?.box ?? null;
  for (let up = 0; up < HOME_LINK_LEVELS && box; up += 1, box = box.parent)
    if (box.tag === 'a') return HOME.test(box.element?.getAttribute('href') ?? '');
  return false;
}

/** A link stands inside of its heading, or right around it. */
const HOME_LINK_LEVELS = 4;

const HOME = /^\s*(?:https?:)?(?:\/\/[^/?#]+)?\/?(?:#.*)?$|^\s*(?:\.\/|(?:\/?index\.\w+))$/i;

function headingsBefore(tags: readonly string[]): number[] {
  let last = -1;
  return tags.map((tag, index) => {
    const before = last;
    if (HEADINGS.has(tag)) last = index;
    return before;
  });
}

function hintFeatures(texts: readonly string[], hints: PageHints): Features[] {
  const description = plain(hints.description ?? '');
  const { articleBody, readability } = hints;
  return texts.map((raw, index) => {
    const text = plain(raw);
    const isLong = text.length > SHORTEST_TITLE_PART && description !== '';
    return {
      readability: readability ? Number(readability[index] ?? false) : -1,
      isDescription: Number(isLong && (description.startsWith(text) || text.startsWith(description))),
      inArticleBody: articleBody === null ? -1 : Number(text !== '' && articleBody.includes(text)),
    };
  });
}

function copiesOf(texts: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return texts.map((text) => counts.get(text) ?? 1);
}
