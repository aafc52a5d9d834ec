/** Everything that can be asked of a server, with the scope that it needs. */
import type { Scope } from '../../src/rights/caller.ts';
import type { Exposure } from '../../src/rights/exposure.ts';

/** What came back. */
export interface Outcome {
  status: number;
  type: string;
  text: string;
}

/** Something to ask. */
export interface Operation {
  name: string;
  path: string;
  init: { method?: string; headers?: Record<string, string>; body?: string };
  /** The scope that it needs on a server of this exposure, or: `nobody` gets it, `everybody` does, whoever is `known` does. */
  needs(exposure: Exposure): Scope | 'nobody' | 'everybody' | 'known';
  /** Whether the answer is the one that was asked for. */
  isGiven(outcome: Outcome): boolean;
}

/** What the stored records are known by. */
export interface Stored {
  storyId: string;
  sha256: string;
}

/** All operations. */
export function operationsOf({ storyId, sha256 }: Stored): Operation[] {
  const reading = () => 'read' as const;
  const whenHere = (exposure: Exposure) => (exposure === 'loopback' ? 'known' : 'nobody');
  return [
    query('page', '{ stories(first: 1) { edges { node { id title } } } }', reading),
    query('node', `{ node(id: "${storyId}") { id ... on Story { title } } }`, reading),
    query('nodes', `{ nodes(ids: ["${storyId}"]) { id } }`, reading),
    query('search', '{ search(query: "harbour", first: 1) { totalCount } }', reading),
    query('formats', '{ exportFormats { id } }', reading),
    query('viewer', '{ viewer { name scopes } }', () => 'known'),
    query('introspection', '{ __schema { queryType { name } } }', whenHere),
    query('import', 'mutation { importArticles(input: { articles: [] }) { __typename } }', () => 'ingest'),
    {
      ...query('follow', 'subscription { importProgress(jobId: "import-job:none") { id } }', () => 'ingest'),
      isGiven: ({ text }) => text.includes('There is no import import-job:none'),
    },
    {
      ...query('read by GET', '', reading),
      path: `/graphql?query=${encodeURIComponent('{ stories(first: 1) { totalCount } }')}`,
      init: { headers: { 'x-graphql-yoga-csrf': '1', accept: 'application/json' } },
    },
    route('export', '/export/bundle', 'application/', reading),
    route('original', `/original/${sha256}`, 'application/octet-stream', reading),
    route('metrics', '/metrics', 'text/plain', (exposure) =>
      exposure === 'loopback' ? 'everybody' : 'admin',
    ),
    route('health', '/healthz', '', () => 'everybody'),
    { ...route('graphiql', '/graphql', 'text/html', whenHere), init: { headers: { accept: 'text/html' } } },
    route('session', '/session', 'application/json', () => 'known'),
  ];
}

function query(name: string, document: string, needs: Operation['needs']): Operation {
  const accept = document.startsWith('subscription') ? 'text/event-stream' : 'application/json';
  return {
    name,
    path: '/graphql',
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: document }),
    },
    needs,
    isGiven: ({ status, text }) =>
      status === 200 && text.startsWith('{"data":{') && !text.includes('"errors"'),
  };
}

function route(name: string, path: string, type: string, needs: Operation['needs']): Operation {
  return {
    name,
    path,
    init: {},
    needs,
    isGiven: (outcome) => outcome.status === 200 && outcome.type.startsWith(type),
  };
}
