/**
 * Who published the article, as far as its own words tell. Furniture states it: the site behind a bar in the title, the holder
 * of the copyright, "NAME's A and B contributed". An agency that supplied the text is not its publisher.
 */
import {
  type Block,
  type BlockRole,
  type PublisherHow,
  type Range,
  type Span,
  spanOf,
} from '@onrecord/schema';
import { foldedWords } from '../actor/name-found.ts';
import type { ArticleInput, ReadText } from '../stage.ts';

/** What is known of the publisher. */
export interface PublisherFound {
  name: string | null;
  how: PublisherHow;
  /** The words that tell it. */
  basis: Span[];
  domains: string[];
}

/**
 * The publisher: as the metadata names it, with the words of the text that agree; without metadata as the text states it; else
 * unknown. Furniture of a page names agencies, owners and neighbours too, and its metadata only the site.
 */
export function findPublisher(read: ReadText, input: ArticleInput): PublisherFound {
  const stated = statedNames(read);
  const domains = domainsOf(read, input.canonicalUrl ?? input.url);
  const given = input.metadata?.outlet?.trim();
  const name = given || stated[0]?.name;
  if (!name) return { name: null, how: 'unknown', basis: [], domains };
  const same = stated.filter((one) => isSameName(one.name, name));
  if (same.length === 0) return { name, how: 'metadata', basis: [], domains };
  const basis = same.map(({ range }) => spanOf(read.textId, read.text, range));
  return { name, how: 'stated', basis: basis.sort((a, b) => a.start - b.start), domains };
}

interface StatedName {
  name: string;
  range: Range;
}

/** A wording that states the publisher: which blocks it stands in, and where in the match the name is. */
interface StatementRule {
  roles: readonly BlockRole[];
  pattern: RegExp;
}

const NAME = String.raw`(?<name>\p{Lu}[\p{L}\p{N}&./-]*(?:\s(?:of\s|the\s|and\s|&\s)?\p{Lu}[\p{L}\p{N}&./-]*){0,4}?)`;

/** In order of how plainly the wording names the publisher. */
const RULES: readonly StatementRule[] = [
  { roles: ['site-notice'], pattern: /^[|｜]\s*(?<name>\p{Lu}[^|｜]{1,40})$/u },
  {
    roles: ['copyright'],
    pattern: new RegExp(
      String.raw`(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s+)?(?:the\s)?${NAME}(?=[.,;]|\s+(?:L\.?P|Inc|Ltd|LLC|Corp|Limited|All|Media Group)\b|\s*$)`,
      'iu',
    ),
  },
  {
    roles: ['credits'],
    pattern: new RegExp(String.raw`^[\s\p{P}]*(?:The\s)?${NAME}[’']s?\s(?=\p{Lu}).*\bcontributed\b`, 'u'),
  },
  {
    roles: ['promo', 'site-notice', 'related-links'],
    pattern: new RegExp(
      String.raw`\b(?:all|more|most) of ${NAME}[’']s? (?:\p{L}+ )?(?:coverage|stories|reporting|journalism|news)`,
      'u',
    ),
  },
  {
    roles: ['promo', 'site-notice', 'related-links'],
    pattern: new RegExp(
      String.raw`\b[Ff]or more (?:from\s)?${NAME}\s(?:news|newsletters|stories|coverage|videos)`,
      'u',
    ),
  },
  {
    roles: ['promo', 'site-notice', 'related-links'],
    pattern: new RegExp(
      String.raw`\b(?:subscribe to|download|follow|get|join)\s(?:the\s)?${NAME}(?:[’']s?)?\s(?:app|newsletters?|news|emails?|alerts|on (?:Facebook|X|Twitter|Instagram|Telegram|WhatsApp|YouTube))\b`,
      'u',
    ),
  },
];

function statedNames(read: ReadText): StatedName[] {
  return RULES.flatMap((rule) =>
    read.blocks
      .filter(({ role }) => rule.roles.includes(role))
      .flatMap((block) => matchIn(read.text, block, rule)),
  );
}

function matchIn(text: string, block: Block, { pattern }: StatementRule): StatedName[] {
  const line = text.slice(block.start, block.end);
  const match = pattern.exec(line);
  const printed = match?.groups?.name?.trim().replace(/[.,]$/, '');
  if (!match || !printed) return [];
  const start = block.start + line.indexOf(printed, match.index);
  return [{ name: printed, range: { start, end: start + printed.length } }];
}

/** The words of an outlet's name by which it is known: with or without its article it is the same outlet. */
export function nameWords(name: string): string[] {
  const words = foldedWords(name);
  return words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
}

/** Equal names, or one the short form of the other ("Port Ash News", "Port Ash"). */
export function isSameName(a: string, b: string): boolean {
  const [left, right] = [nameWords(a), nameWords(b)];
  const shorter = left.length < right.length ? left : right;
  const longer = left.length < right.length ? right : left;
  return shorter.length > 0 && shorter.every((word, index) => word === longer[index]);
}

const DOMAIN = /\b(?:www\.)?((?:[a-z0-9-]+\.)+(?:com|org|net|info|news|tv|eu|[a-z]{2}))\b/giu;

/** The host of an address, without a name or password before it and a port behind it. */
const SITE = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([a-z0-9.-]+)/iu;

/** The site of the page itself, or else addresses of sites in furniture that points to the publisher's own pages. */
function domainsOf(read: ReadText, url: string | null | undefined): string[] {
  const own = SITE.exec(url ?? '')?.[1]?.toLowerCase();
  if (own) return [own];
  const found = read.blocks
    .filter(({ role }) => role === 'promo' || role === 'copyright' || role === 'site-notice')
    .flatMap(({ start, end }) => [...read.text.slice(start, end).matchAll(DOMAIN)])
    .map((match) => (match[1] ?? '').toLowerCase());
  return [...new Set(found)].sort();
}
