/**
 * Whether another site re-posted the article: a line that says where it first appeared, or the tag by which an agency marks
 * what its clients print. An agency has no tag on its own pages.
 */
import { type Block, type Publication, spanOf } from '@onrecord/schema';
import type { ReadText } from '../stage.ts';
import { isSameName, type PublisherFound } from './publisher.ts';

const REPOSTED =
  /\b(?:(?:this|the) (?:article|story|post|piece|report)\s+)?(?:was\s+)?(?:first|originally)\s+(?:published|appeared|posted)\s+(?:at|by|in|on)\b|\b(?:republished|reprinted|reposted)\s+(?:from|with (?:the )?permission)\b/iu;

/** Longest line that says so; a sentence of the article about some other publication is longer or stands in its middle. */
const LONGEST_NOTE = 220;

/** The unknown site that re-posted the article, or null when nothing in the furniture says that it was. */
export function findHost(read: ReadText, publisher: PublisherFound): Publication | null {
  const notes = [read.blocks[0], read.blocks.at(-1), read.blocks.at(-2)]
    .filter((block) => block !== undefined)
    .filter(({ start, end }) => end - start <= LONGEST_NOTE && REPOSTED.test(read.text.slice(start, end)));
  const note = notes[0] ?? tagOf(read, publisher);
  if (!note) return null;
  return { outletId: null, how: 'unknown', basis: [spanOf(read.textId, read.text, note)] };
}

function tagOf(read: ReadText, { name }: PublisherFound): Block | undefined {
  return read.blocks.find(({ role, start, end }) => {
    const tagged = /\(([^)]+)\)/u.exec(read.text.slice(start, end))?.[1];
    return role === 'agency-tag' && name !== null && tagged !== undefined && isSameName(tagged, name);
  });
}
