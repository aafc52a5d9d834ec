/** Limits on the text of an operation, checked before it is understood; what it costs is in `graphql/limits.ts`. */
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { Plugin } from 'graphql-yoga';

/** Words and signs of one document. A page of the dashboard with all of its fragments stays below 1,000. */
const MAX_TOKENS = 2_000;

/** Aliases of one operation: each may ask for the same costly field again. */
const MAX_ALIASES = 30;

/** Directives of one operation. */
const MAX_DIRECTIVES = 30;

/** The plugins that refuse a document over a limit. */
export function documentLimits(): Plugin[] {
  return [
    maxTokensPlugin({ n: MAX_TOKENS }),
    maxAliasesPlugin({ n: MAX_ALIASES }),
    maxDirectivesPlugin({ n: MAX_DIRECTIVES }),
  ] as Plugin[];
}
