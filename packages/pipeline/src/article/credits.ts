/** Who made the article: byline, agency, helpers, photographers, and the note of an update. */
import { type Block, type Credit, type CreditRole, compareSpans, spanOf } from '@onrecord/schema';
import type { ReadText } from '../stage.ts';

/**
 * Every credit of the article, in text order. `authors` are the names of the file's metadata: where a byline prints them, they
 * tell where a name begins and ends.
 */
export function findCredits(read: ReadText, authors = ''): Credit[] {
  const printed = printedAuthors(read, authors.split(', ').filter(Boolean));
  const found = read.blocks.flatMap((block) => creditsOfBlock(read, block, printed));
  return found.sort((a, b) => compareSpans(a.span, b.span));
}

const PERSON = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|del|der|van|von|bin|al|el|la)\s)?\p{Lu}[\p{L}.'’-]*){1,3}`;
const NAMES = new RegExp(PERSON, 'gu');
const PHOTO = new RegExp(String.raw`\((?<name>${PERSON}|\p{Lu}{2,})(?:\s*\/\s*[^)]{2,60})?\)\s*$`, 'u');
const HELP = /\b(?:assistance|help|files|contributions?)\b/iu;

function creditsOfBlock(read: ReadText, block: Block, authors: ReadonlyMap<Block, Credit[]>): Credit[] {
  switch (block.role) {
    case 'byline':
      return authors.size > 0 ? (authors.get(block) ?? []) : namesIn(read, block, 'byline');
    case 'agency-tag':
      return agencyOf(read, block);
    case 'caption':
      return photographerOf(read, block);
    case 'update-note':
      return [creditOf(read, block.start, read.text.slice(block.start, block.end), 'update')];
    case 'credits':
      return namesIn(
        read,
        block,
        HELP.test(read.text.slice(block.start, block.end)) ? 'assistance' : 'contributor',
      );
    default:
      return [];
  }
}

function creditOf(read: ReadText, start: number, printed: string, role: CreditRole): Credit {
  const span = spanOf(read.textId, read.text, { start, end: start + printed.length });
  return { role, name: printed.replace(/\s+/g, ' ').replace(/^\((.*)\)$/u, '$1'), span };
}

/** The names of the metadata in the bylines that print them; then the other bylines are menus and teasers. */
function printedAuthors(read: ReadText, authors: readonly string[]): Map<Block, Credit[]> {
  const bylines = read.blocks.filter(({ role }) => role === 'byline');
  const printed = bylines.map((block) => [block, authorsIn(read, block, authors)] as const);
  return new Map(printed.filter(([, credits]) => credits.length > 0));
}

function authorsIn(read: ReadText, block: Block, authors: readonly string[]): Credit[] {
  const line = read.text.slice(block.start, block.end);
  return authors.flatMap((name) => {
    const at = line.toLowerCase().indexOf(name.toLowerCase());
    return at < 0 ? [] : [creditOf(read, block.start + at, line.slice(at, at + name.length), 'byline')];
  });
}

/** The outlet in front ("The Herald's Ada Berg") is not part of the first name. */
function namesIn(read: ReadText, { start, end }: Block, role: CreditRole): Credit[] {
  const line = read.text.slice(start, end);
  const owner =
    /^[\s\p{P}]*(?:(?:by|with|additional|reporting)\s+)*(?:[^,]{1,60}?[’']s\s)?/iu.exec(line)?.[0].length ??
    0;
  return [...line.slice(owner).matchAll(NAMES)].map((match) =>
    creditOf(read, start + owner + match.index, match[0].replace(/[.’']+$/u, ''), role),
  );
}

function agencyOf(read: ReadText, { start, end }: Block): Credit[] {
  const match = /\((?<name>[^)]+)\)/u.exec(read.text.slice(start, end));
  const name = match?.groups?.name;
  return match && name ? [creditOf(read, start + match.index + 1, name, 'agency')] : [];
}

function photographerOf(read: ReadText, { start, end }: Block): Credit[] {
  const match = PHOTO.exec(read.text.slice(start, end));
  const name = match?.groups?.name;
  return match && name ? [creditOf(read, start + match.index + 1, name, 'photo')] : [];
}
