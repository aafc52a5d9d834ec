/** The records behind the demonstration story, asked of the server: what pages are held against. */
import { ask } from './ask.ts';

export interface Quote {
  id: string;
  content: { start: number; end: number; exact: string }[];
  cue: { start: number; end: number; exact: string }[];
  source: { start: number; end: number; exact: string }[];
  speaker: { id: string; label: string } | null;
  outlet: { id: string; name: string | null } | null;
  article: { id: string };
  kind: string;
  stance: string;
}

/** The last part of an id, as it stands in an address. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The id of the only story that is marked as a demonstration. */
export async function demonstrationId(): Promise<string> {
  const { stories } = await ask<{ stories: { edges: { node: { id: string; demonstration: boolean } }[] } }>(
    '{ stories(first: 100) { edges { node { id demonstration } } } }',
  );
  const found = stories.edges.filter(({ node }) => node.demonstration);
  if (found.length !== 1 || !found[0])
    throw new Error(`${found.length} stories are demonstrations, not one.`);
  return found[0].node.id;
}

/** Where the pages of the demonstration story begin. */
export async function demonstrationPath(): Promise<string> {
  return `/story/${slugOf(await demonstrationId())}`;
}

/** The attributions of a story, all of them, in the order of its articles. */
export async function quotesOf(storyId: string, api?: string): Promise<Quote[]> {
  const quotes: Quote[] = [];
  for (let after: string | null = null; ; ) {
    const { attributions }: QuotesAnswer = await ask(QUOTES, { storyId, after }, api);
    quotes.push(...attributions.edges.map(({ node }) => node));
    if (!attributions.pageInfo.hasNextPage) return quotes;
    after = attributions.pageInfo.endCursor;
  }
}

interface QuotesAnswer {
  attributions: {
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: Quote }[];
  };
}

const QUOTES = `query ($storyId: ID!, $after: String) {
  attributions(filter: { storyId: $storyId }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id kind stance
      content { start end exact } cue { start end exact } source { start end exact }
      speaker { id label } outlet { id name } article { id }
    } }
  }
}`;
