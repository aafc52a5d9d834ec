import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { ask } from './ask.ts';
import { demonstrationId } from './demonstration.ts';

interface Progress {
  state: string;
  done: number;
  total: number;
  added: number;
}

/** Enough that the import is still going on when its first state arrives. */
const ARTICLES = 12;

const IMPORT = `mutation ($input: ImportArticlesInput!) {
  importArticles(input: $input) { __typename ... on ImportJob { id } }
}`;

describe('GraphQL on the address of the dashboard', () => {
  it('answers as the server itself does', async () => {
    const story = 'query ($id: ID!) { story(id: $id) { title counts { attributions } } }';
    const variables = { id: await demonstrationId() };
    const answer = await ask(story, variables, inject('origin'));
    expect(answer).toEqual(await ask(story, variables));
    expect(answer).toMatchObject({ story: { counts: { attributions: expect.any(Number) } } });
  });

  it('imports nothing for who is not signed in, and says how to', async () => {
    const input = { articles: [article(0, 0)] };
    await expect(ask(IMPORT, { input }, inject('origin'))).rejects.toThrow(/editor link/);
  });

  it('answers what is asked wrongly with an error in words', async () => {
    await expect(ask('{ nosuchfield }', {}, inject('origin'))).rejects.toThrow(/nosuchfield/);
  });

  it('streams a subscription: each state of an import as it comes, until it is done', async () => {
    const { importArticles } = await ask<{ importArticles: { id: string } }>(
      IMPORT,
      {
        input: { storyTitle: `Harbour ${randomUUID()}`, articles: Array.from({ length: ARTICLES }, article) },
      },
      inject('origin'),
      inject('session'),
    );
    const answer = await fetch(`${inject('origin')}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        cookie: `onrecord_session=${inject('session')}`,
      },
      body: JSON.stringify({
        query: 'subscription ($id: ID!) { importProgress(jobId: $id) { state done total added } }',
        variables: { id: importArticles.id },
      }),
    });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const { states, pieces } = await readStates(answer);
    expect(pieces, 'how often something arrived').toBeGreaterThan(1);
    expect(states[0]).toMatchObject({ total: ARTICLES });
    expect(states[0]?.done).toBeLessThan(ARTICLES);
    expect(states.map(({ done }) => done)).toEqual(states.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(states.at(-1)).toEqual({ state: 'DONE', done: ARTICLES, total: ARTICLES, added: ARTICLES });
  });
});

function article(_: unknown, index: number): { name: string; text: string } {
  const text = `Pier ${index} stays shut (${randomUUID()})\n\n“Pier ${index} is not safe,” harbour master Ines Kaldor said on Monday.\n`;
  return { name: `pier-${index}.txt`, text };
}

/** Reads an event stream to its end, and counts the pieces in which it came. */
async function readStates(answer: Response): Promise<{ states: Progress[]; pieces: number }> {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('The answer has no body.');
  let text = '';
  let pieces = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += piece.value;
    pieces += 1;
  }
  const states = [...text.matchAll(/^data: *(\{.*\})$/gm)].map(
    ([, json]) => (JSON.parse(json ?? '') as { data: { importProgress: Progress } }).data.importProgress,
  );
  return { states, pieces };
}
