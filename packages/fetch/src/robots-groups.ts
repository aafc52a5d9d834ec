/**
 * The parts of a robots.txt that are meant for this program. The parser keeps each rule once for every program that its group
 * names, so that 35 KB of names and rules would fill gigabytes.
 */
import { ROBOT_NAME } from './user-agent.ts';

/** The groups that name this program or all programs, in their order, each name once; sitemaps and the like are left out. */
export function ownGroups(text: string): string {
  const kept: string[] = [];
  const named = new Set<string>();
  let isNaming = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = FIELD.exec(line) ?? [];
    if (field === '') continue;
    const isName = field.toLowerCase() === 'user-agent';
    if (isName && !isNaming) named.clear();
    isNaming = isName;
    if (!isName) {
      if (named.size > 0) kept.push(line);
      continue;
    }
    const name = value.split('/', 1)[0]?.trim().toLowerCase() ?? '';
    if (!OURS.has(name) || named.has(name)) continue;
    named.add(name);
    kept.push(line);
  }
  return kept.join('\n');
}

const OURS: ReadonlySet<string> = new Set([ROBOT_NAME.toLowerCase(), '*']);

/** A field and its value, without a comment. Anything else is no part of a robots.txt and ends no group. */
const FIELD = /^[^\S\n]*([^\s:#][^:#]*?)[^\S\n]*:([^#]*)/;
