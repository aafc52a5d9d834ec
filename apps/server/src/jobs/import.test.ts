import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articles, badInputs } from '../testing/articles.ts';
import { type Json, openTestServer, post, type TestServer } from '../testing/test-server.ts';

let server: TestServer;
beforeEach(async () => {
  server = await openTestServer();
});
afterEach(() => server.close());

const START = `mutation ($input: ImportArticlesInput!) { importArticles(input: $input) { __typename
  ... on ImportJob { id total done state story { id } } ... on ImportInputError { code message } } }`;
const FOLLOW = `subscription ($id: ID!) { importProgress(jobId: $id) { id state total done added unchanged
  refusals { name code message } failure story { id title } } }`;

const files = [...badInputs, ...articles].map(({ name, bytes }) => ({
  name,
  base64: Buffer.from(bytes).toString('base64'),
}));

async function start(input: Json): Promise<Json> {
  const { data, errors } = await server.ask(START, { input });
  expect(errors).toBeUndefined();
  return data.importArticles;
}

/** Every state that the subscription sends over server-sent events, until it ends. */
async function follow(id: string): Promise<Json[]> {
  return eventsOf(await subscribe(id));
}

async function subscribe(id: string): Promise<Response> {
  const answer = await server.send(
    post({ query: FOLLOW, variables: { id } }, { accept: 'text/event-stream' }),
  );
  expect(answer.headers.get('content-type')).toMatch(/text\/event-stream/);
  return answer;
}

async function eventsOf(answer: Response): Promise<Json[]> {
  const events = (await answer.text()).split('\n\n').filter((event) => event.includes('event: next'));
  return events.map((event) => JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null'));
}

const jobs = async (id: string) => (await follow(id)).map(({ data }) => data.importProgress);

describe('importArticles', () => {
  it('answers at once, and importProgress follows the job to its end', async () => {
    const job = await start({ storyTitle: 'Kelm', articles: files });
    expect(job).toMatchObject({ __typename: 'ImportJob', state: 'QUEUED', total: 6, done: 0, story: null });
    const states = await jobs(job.id);
    const last = states.at(-1);
    expect(last).toMatchObject({
      id: job.id,
      state: 'DONE',
      total: 6,
      done: 6,
      added: 3,
      unchanged: 0,
      story: { title: 'Kelm' },
    });
    for (const { name, message } of last.refusals) expect(message).not.toContain(`${name}:`);
    expect(last.refusals.map(({ name, code }: Json) => [name, code])).toEqual([
      ['nothing.txt', 'empty'],
      ['picture.txt', 'not_text'],
      ['letter.rtf', 'unknown_format'],
    ]);
    const done = states.map((state) => state.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(states.length).toBeGreaterThan(3);
    const { data } = await server.ask(
      'query ($id: ID!) { story(id: $id) { counts { articles } refusals { name } } }',
      { id: last.story.id },
    );
    expect(data.story).toMatchObject({ counts: { articles: 3 } });
    expect(data.story.refusals).toHaveLength(3);
  });

  it('takes text as it is, and reports what it knows already', async () => {
    const text = new TextDecoder().decode(articles[0]?.bytes);
    const first = (await jobs((await start({ articles: [{ name: 'a.txt', text }] })).id)).at(-1);
    const again = (await jobs((await start({ articles: [{ name: 'b.txt', text }] })).id)).at(-1);
    expect(first).toMatchObject({
      added: 1,
      unchanged: 0,
      story: { title: 'Council defends dredging of Kelm harbour' },
    });
    expect(again).toMatchObject({ state: 'DONE', added: 0, unchanged: 1, story: first.story });
  });

  it('adds to a story by its id', async () => {
    const first = (await jobs((await start({ storyTitle: 'Kelm', articles: files.slice(3, 4) })).id)).at(-1);
    const second = (await jobs((await start({ storyId: first.story.id, articles: files.slice(4) })).id)).at(
      -1,
    );
    expect(second).toMatchObject({ added: 2, story: first.story });
  });

  it('runs imports one after the other', async () => {
    const [one, two] = [
      await start({ storyTitle: 'One', articles: files.slice(3, 5) }),
      await start({ storyTitle: 'Two', articles: files.slice(5) }),
    ];
    const [ended, states] = await Promise.all([jobs(one.id), jobs(two.id)]);
    expect(states[0]).toMatchObject({ state: 'QUEUED' });
    expect([ended.at(-1).state, states.at(-1).state]).toEqual(['DONE', 'DONE']);
  });

  it('says what is wrong with an import that cannot begin', async () => {
    const wrong: [Json, string][] = [
      [{ articles: [] }, 'nothing_to_import'],
      [{ articles: Array.from({ length: 501 }, () => ({ name: 'a.txt', text: 'a' })) }, 'too_many'],
      [{ articles: [{ name: 'a.txt' }] }, 'invalid_input'],
      [{ articles: [{ name: 'a.txt', text: 'a', base64: 'YQ==' }] }, 'invalid_input'],
      [{ articles: [{ name: ' ', text: 'a' }] }, 'invalid_input'],
      [{ articles: [{ name: 'a.txt', base64: 'not base64' }] }, 'invalid_input'],
      [{ articles: [{ name: 'a.txt', text: 'half \ud83d' }] }, 'invalid_input'],
      [{ articles: [{ name: 'a\0.txt', text: 'a' }] }, 'invalid_input'],
      [{ articles: [{ name: 'half \ud83d.txt', text: 'a' }] }, 'invalid_input'],
      [{ storyTitle: 'x'.repeat(201), articles: files.slice(3) }, 'invalid_input'],
      [{ storyTitle: 'two\nlines', articles: files.slice(3) }, 'invalid_input'],
      [{ storyTitle: 'half \ud83d', articles: files.slice(3) }, 'invalid_input'],
      [{ storyId: 'story:none', articles: files.slice(3) }, 'unknown_story'],
    ];
    for (const [input, code] of wrong) {
      expect(await start(input)).toMatchObject({
        __typename: 'ImportInputError',
        code,
        message: expect.stringMatching(/.{10}/),
      });
    }
    expect(await server.store.isEmpty()).toBe(true);
  });
});

describe('importProgress', () => {
  it('still tells the end when it is asked after it', async () => {
    const { id } = await start({ articles: files.slice(3) });
    const [end] = (await jobs(id)).slice(-1);
    expect(await jobs(id)).toEqual([end]);
    const { data } = await server.ask(
      'query ($id: ID!) { node(id: $id) { id ... on ImportJob { state added } } }',
      { id },
    );
    expect(data.node).toEqual({ id, state: 'DONE', added: 3 });
  });

  it('says that a job is not known', async () => {
    const answer = await server.send(
      post({ query: FOLLOW, variables: { id: 'import-job:none' } }, { accept: 'text/event-stream' }),
    );
    expect(await answer.text()).toMatch(/There is no import import-job:none/);
  });

  it('ends as FAILED, with the reason in the log, when nothing can be stored any more', async () => {
    const many = Array.from({ length: 40 }, (_, at) => ({
      name: `${at}.txt`,
      text: `Rain in Kelm\n\nIt will rain for ${at} hours, mayor Oda Brenner said.\n`,
    }));
    const { id } = await start({ articles: many });
    // Who asks is looked up in the store, too: the question comes before the end.
    const following = await subscribe(id);
    await server.store.close();
    const last = (await eventsOf(following)).at(-1);
    expect(last.data.importProgress).toMatchObject({
      state: 'FAILED',
      failure: 'The import stopped: the store was closed. Open it again before you use it.',
    });
    expect(server.logged.some(({ msg, jobId }) => msg === 'import failed' && jobId === id)).toBe(true);
  });
});
