import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Json, openFilledServer, post } from '../testing/test-server.ts';
import { examples } from './index.ts';

let server: Awaited<ReturnType<typeof openFilledServer>>;
beforeAll(async () => {
  server = await openFilledServer();
});
afterAll(() => server.close());

/** True when some list or value below is not empty. */
function hasContent(value: Json): boolean {
  if (Array.isArray(value)) return value.some(hasContent);
  if (value !== null && typeof value === 'object') return Object.values(value).some(hasContent);
  return value !== null && value !== 0;
}

describe('the examples', () => {
  const questions = examples().filter(({ query }) => /^query /m.test(query));

  it.each(questions)('$name answers with something', async ({ query }) => {
    const { data, errors } = await server.ask(query, { storyId: server.storyId });
    expect(errors).toBeUndefined();
    for (const field of Object.values(data)) expect(hasContent(field)).toBe(true);
  });

  it('import an article and follow it to its end', async () => {
    const [start, follow] = examples().filter(({ query }) => !/^query /m.test(query));
    const { data } = await server.ask(start?.query ?? '');
    const { id } = data.importArticles;
    const request = post({ query: follow?.query, variables: { jobId: id } }, { accept: 'text/event-stream' });
    const events = await (await server.send(request)).text();
    expect(events).toMatch(/"state":"DONE".*"added":1/);
  });

  it('are all named in the README', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    for (const { name } of examples()) expect(readme).toContain(`src/examples/${name}`);
  });
});
