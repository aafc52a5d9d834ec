import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerText } from '../graphql/answer-text.ts';
import type { RequestNotes } from '../operations/request-notes.ts';
import { type OpenDoor, openTestServer, post } from '../testing/test-server.ts';

const notes: RequestNotes[] = [];
const MEBIBYTE = 1024 * 1024;
let compiled: Awaited<ReturnType<typeof openTestServer>>;
let yoga: OpenDoor;
beforeAll(async () => {
  const observe = (_request: unknown, _response: unknown, noted: RequestNotes) => void notes.push(noted);
  compiled = await openTestServer({ observe, graphql: { compileAt: 1 } });
  yoga = await compiled.openDoor({ graphql: { compiled: false } });
  for (let at = 0; at < 17; at += 1)
    await compiled.store.ensureStory({ id: `story:long-${at}`, title: 'x'.repeat(MEBIBYTE) });
}, 60_000);
afterAll(() => compiled.close());

const titles = (first: number) => ({ query: `{ stories(first: ${first}) { edges { node { title } } } }` });
const REFUSED = {
  data: null,
  errors: [
    {
      message: 'The answer is larger than 16 MiB. Ask for smaller pages, or split the operation.',
      extensions: { code: 'ANSWER_TOO_LARGE' },
    },
  ],
};

describe('an answer above 16 MiB', () => {
  it.each(['application/json', 'application/graphql-response+json'])(
    'is refused by both doors in the same words, as %s',
    async (accept) => {
      for (const door of [compiled, yoga]) {
        const answer = await door.send(post(titles(100), { accept }));
        expect(answer.status).toBe(200);
        expect(await answer.json()).toEqual(REFUSED);
      }
    },
  );

  it('is refused where it was read, and its refusal is remembered', async () => {
    notes.length = 0;
    for (let time = 0; time < 3; time += 1)
      expect(await compiled.ask(`${titles(50).query} # again`)).toEqual(REFUSED);
    expect(notes.map(({ answeredBy }) => answeredBy)).toEqual(['compiled', 'compiled', 'cache']);
  });

  it('is refused as an event of a stream', async () => {
    const answer = await yoga.send(post(titles(100), { accept: 'text/event-stream' }));
    const text = await answer.text();
    expect(text.length).toBeLessThan(10_000);
    expect(text).toContain(JSON.stringify(REFUSED));
  });

  it('is refused when it is longer than a string can be', () => {
    const long = 'x'.repeat(16 * MEBIBYTE);
    expect(JSON.parse(answerText({ data: Array.from({ length: 40 }, () => long) }))).toEqual(REFUSED);
  });

  it('comes in smaller pages, and bytes are counted, not characters', async () => {
    for (const door of [compiled, yoga]) {
      const { data } = await door.ask(titles(15).query);
      expect(data.stories.edges).toHaveLength(15);
    }
    expect(answerText({ data: 'é'.repeat(10) }, 25)).toContain('ANSWER_TOO_LARGE');
    expect(answerText({ data: 'e'.repeat(10) }, 25)).toBe(`{"data":"${'e'.repeat(10)}"}`);
  });
});
