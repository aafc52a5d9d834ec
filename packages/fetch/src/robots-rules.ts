/** The rules of one robots.txt for this program. */
import type { UnreachableCode } from '@onrecord/schema';
import robotsParser from 'robots-parser';
import { ownGroups } from './robots-groups.ts';
import { ROBOT_NAME } from './user-agent.ts';

/** What one site asks. */
export interface RobotsRules {
  /** Why the site cannot be asked for pages at all; null when it can. */
  fault: { code: UnreachableCode; message: string } | null;
  /** Infinity for a delay without end. */
  crawlDelayMs: number;
  /** Bytes that they were read from. */
  size: number;
  allows(url: URL): boolean;
}

/** Most bytes that are read of a robots.txt; the rest is ignored (RFC 9309, 2.5). */
export const MAX_ROBOTS_BYTES: number = 500 * 1024;

/** A site without rules. */
export const OPEN: RobotsRules = { fault: null, crawlDelayMs: 0, size: 0, allows: () => true };

/** A site that cannot be asked for pages. */
export function closedBecause(code: UnreachableCode, message: string): RobotsRules {
  return { ...OPEN, fault: { code, message }, allows: () => false };
}

/** The rules in the file, which is UTF-8 whatever the site calls it. */
export function parsedRules(origin: string, bytes: Uint8Array): RobotsRules {
  const text = ownGroups(new TextDecoder().decode(bytes));
  const robots = parse(`${origin}/robots.txt`, text);
  const wildcards = lengthOfWildcards(text);
  const seconds = robots.getCrawlDelay(ROBOT_NAME) ?? 0;
  return {
    fault: null,
    crawlDelayMs: Math.max(seconds, 0) * 1000,
    size: bytes.length,
    allows: (url) =>
      url.href.length * wildcards <= MAX_COMPARISONS && robots.isAllowed(url.href, ROBOT_NAME) !== false,
  };
}

/**
 * Most comparisons for one address, which take a tenth of a second. The parser compares every character of a rule with a
 * wildcard with every one of the address: 250 KiB of such rules are read for an address of usual length (100 characters), and
 * what is not read must be taken as a no.
 */
const MAX_COMPARISONS = 25_000_000;

/** UTF-16 code units of all lines that hold a wildcard. */
function lengthOfWildcards(text: string): number {
  let length = 0;
  for (const line of text.split('\n')) if (line.includes('*')) length += line.length;
  return length;
}

/** The types of the library call its only function a default export, which Node hands out as the module itself. */
const parse = robotsParser as unknown as typeof robotsParser.default;
