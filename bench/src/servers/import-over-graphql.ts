/** Imports articles into a running server as any client would: a token, a mutation, and a subscription until it is done. */
import { execFileSync } from 'node:child_process';
import { ONRECORD } from './product.ts';
import type { ServerProcess } from './server-process.ts';

/** A file to import. */
export interface ImportedFile {
  name: string;
  text: string;
}

/** What became of it. */
export interface ImportOutcome {
  state: string;
  added: number;
  seconds: number;
}

/** A token that may read and import, made by the command line as its manual says. */
export function createToken(database: string): string {
  const args = [ONRECORD, 'token', 'create', '--name', 'bench', '--scopes', 'read,ingest', '--db', database];
  const printed = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [token] = /onr_[\w-]+/.exec(printed) ?? [];
  if (!token) throw new Error(`"onrecord token create" printed no token: ${printed}`);
  return token;
}

/** Imports the files and waits for the end. */
export async function importOverGraphQL(
  server: ServerProcess,
  token: string,
  articles: readonly ImportedFile[],
): Promise<ImportOutcome> {
  const start = performance.now();
  const response = await post(server, token, 'application/json', MUTATION, {
    input: { storyTitle: 'Bench import', articles },
  });
  const { data, errors } = (await response.json()) as {
    data?: { importArticles: { id?: string; message?: string } };
    errors?: unknown;
  };
  const jobId = data?.importArticles.id;
  if (!jobId) throw new Error(`The import did not begin: ${JSON.stringify(data ?? errors).slice(0, 500)}`);
  const job = await followed(server, token, jobId);
  return { ...job, seconds: (performance.now() - start) / 1000 };
}

const MUTATION = `mutation Import($input: ImportArticlesInput!) {
  importArticles(input: $input) { ... on ImportJob { id } ... on ImportInputError { message } }
}`;

const SUBSCRIPTION = 'subscription Progress($id: ID!) { importProgress(jobId: $id) { state added failure } }';

/** The last event of the stream. */
async function followed(
  server: ServerProcess,
  token: string,
  id: string,
): Promise<{ state: string; added: number }> {
  const response = await post(server, token, 'text/event-stream', SUBSCRIPTION, { id });
  if (!response.body) throw new Error('The server tells nothing of the import.');
  let job: { state: string; added: number; failure: string | null } | null = null;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, json] = /^data: (.+)$/m.exec(event) ?? [];
      job = (json && JSON.parse(json).data?.importProgress) || job;
    }
  }
  if (job?.state !== 'DONE') throw new Error(`The import ended as ${job?.state}: ${job?.failure}`);
  return job;
}

function post(
  { url }: ServerProcess,
  token: string,
  accept: string,
  query: string,
  variables: object,
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
}
