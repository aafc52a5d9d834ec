/** An article that was read, in a few lines for people. */
import { type BlockRole, blockRoles } from '@onrecord/schema';
import type { ReadLine } from './read-input.ts';

/** The lines: where it came from, what it is called, who made it, and what its text consists of. */
export function readSummary(line: ReadLine): string {
  const { input, format, headline, standfirst, byline, outlet, published, lang } = line;
  const made = [byline && `By ${byline}`, outlet, published, lang].filter(Boolean).join(' · ');
  return [`${input} (${format})`, headline ?? '(no headline)', standfirst, made, textLine(line)]
    .filter(Boolean)
    .map((text, at) => (at === 0 ? text : `  ${text}`))
    .join('\n');
}

function textLine({ text, blocks }: ReadLine): string {
  const words = text?.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  const roles = new Map<BlockRole, number>();
  for (const { role } of blocks ?? []) roles.set(role, (roles.get(role) ?? 0) + 1);
  const parts = [...roles].map(([role, count]) => `${count} ${blockRoles.entry(role).label.toLowerCase()}`);
  return `${words} words in ${blocks?.length ?? 0} blocks: ${parts.join(', ')}`;
}
