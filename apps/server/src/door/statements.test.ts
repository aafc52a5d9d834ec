import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../examples/index.ts';
import { ingest } from '../ingest/ingest.ts';
import { file } from '../testing/articles.ts';
import { type OpenDoor, openTestServer, post, type TestServer } from '../testing/test-server.ts';

/** Days of rain, each in an article of its own: a story of two of them and one of all. */
const DAYS = 110;
const NAMES = [
  'Oda Brenner',
  'Tomas Relf',
  'Maren Holst',
  'Ilse Tarrow',
  'Petra Lanning',
  'Jon Ferrow',
  'Ada Quill',
];
const PAPERS = ['The Kelm Gazette', 'Tidewater Post', 'Corran Wire'];

const statements: string[] = [];
let server: TestServer;
let doors: Record<'compiled' | 'yoga', OpenDoor>;
const stories: { small: string; large: string } = { small: '', large: '' };

beforeAll(async () => {
  server = await openTestServer({ onStatement: note });
  doors = {
    compiled: await server.openDoor({ graphql: { compileAt: 1, remembered: false } }),
    yoga: await server.openDoor({ graphql: { compiled: false } }),
  };
  stories.large = await filled('Rain in Kelm', DAYS, 0);
  stories.small = await filled('Snow in Kelm', 2, DAYS);
}, 120_000);
afterAll(() => server.close());

/** The full-text index reports what it does inside of a statement as comments. */
function note(statement: string): void {
  if (!statement.startsWith('--')) statements.push(statement);
}

async function filled(title: string, articles: number, from: number): Promise<string> {
  const inputs = Array.from({ length: articles }, (_, at) => file(`${from + at}.txt`, articleOf(from + at)));
  const { storyId } = await ingest({ inputs, story: { title }, store: server.store });
  if (!storyId) throw new Error('The articles of the test were not stored.');
  return storyId;
}

function articleOf(day: number): string {
  const [name, other] = [NAMES[day % NAMES.length], NAMES[(day + 3) % NAMES.length]];
  return `Day ${day} of the rain in Kelm
By ${NAMES[(day + 1) % NAMES.length]}
KELM, March ${1 + (day % 28)}, 2031

Mayor ${name} said that the water stood ${day} centimetres high at the old pier. “We have counted ${day + 3} sandbags,” ${other} told reporters.

© 2031 ${PAPERS[day % PAPERS.length]}. All rights reserved.
`;
}

/** Operations with a page, and how many statements each takes whatever the size of the page. */
const PAGES: Record<string, { statements: number; query: string }> = {
  'attributions with everything beside them': {
    statements: 17,
    query: `query ($n: Int) { attributions(first: $n) { totalCount edges { cursor node { id kind content { exact page } speaker { id name label attributionCount } coSpeakers { id }
      chain { actor { id name } } excerpt { text } nestedIn { id } utterance { id } article { id title wordCount story { id counts { articles } } publisher { outlet { name articleCount actor { name } } } }
      outlet { name } } } } }`,
  },
  'attributions of a story by a filter': {
    statements: 4,
    query: `query ($n: Int, $storyId: ID) { attributions(first: $n, filter: { storyId: $storyId, kind: [DIRECT, INDIRECT] }, sort: LONGEST) { totalCount edges { node { id speaker { name } } } } }`,
  },
  'articles with what they share': {
    statements: 14,
    query: `query ($n: Int) { articles(first: $n) { totalCount edges { node { id title text wordCount publisher { outlet { name } } story { title } original { sha256 } previous { id } next { id }
      sharedPassages { id kind places { article { id } span { exact } } } } } } }`,
  },
  'actors with their counters': {
    statements: 10,
    query: `query ($n: Int) { actors(first: $n) { totalCount edges { node { id label mergedIds attributionCount outletCount affiliation { name } stories { title } } } } }`,
  },
  'voices of a story': {
    statements: 8,
    query: `query ($n: Int, $storyId: ID!) { story(id: $storyId) { voices(first: $n) { totalCount edges { node { attributions actor { name label } outlets { name } cues { text } } } } } }`,
  },
  outlets: {
    statements: 5,
    query:
      'query ($n: Int) { outlets(first: $n) { totalCount edges { node { name articleCount attributionCount actor { name } } } } }',
  },
  stories: {
    statements: 6,
    query:
      'query ($n: Int) { stories(first: $n) { totalCount edges { node { title counts { articles voices } firstPublished } } } }',
  },
  'what a search finds': {
    statements: 14,
    query: `query ($n: Int) { search(query: "rain", first: $n) { totalCount edges { node { score snippet result { ... on Article { id title } ... on Attribution { id speaker { name } } ... on Actor { name } } } } } }`,
  },
};

/** The examples, and how many statements each takes whatever the size of the story. */
const EXAMPLES: Record<string, number> = {
  // Each story of the list has a page of voices of its own, which takes two.
  '1-stories.graphql': 13,
  '2-who-said-what.graphql': 6,
  '3-denials.graphql': 7,
  '4-shared-passages.graphql': 10,
  '5-entity-map.graphql': 6,
  '6-search.graphql': 14,
};

let refusals = 0;

/** The statements of one operation that nobody asked for before, by somebody without a token. */
async function statementsOf(door: OpenDoor, query: string, variables: object): Promise<string[]> {
  // The first time a document comes, the index of full text reads its settings. With a write all that was remembered is forgotten.
  await door.send(post({ query, variables }, { authorization: '' }));
  await server.store.noteRefusal({
    storyId: stories.small,
    name: 'x.txt',
    code: 'empty',
    message: `${refusals++}`,
  });
  statements.length = 0;
  const answer = await (await door.send(post({ query, variables }, { authorization: '' }))).json();
  expect(answer.errors).toBeUndefined();
  return [...statements];
}

describe.each(['compiled', 'yoga'] as const)('the %s door', (name) => {
  it('takes no more statements for a page of 100 than for one of 50, and as many as the table says', async () => {
    const found: Record<string, number[]> = {};
    for (const [page, { query, statements: most }] of Object.entries(PAGES)) {
      const taken = async (n: number) =>
        (await statementsOf(doors[name], query, { n, storyId: stories.large })).length;
      // Two items may lack what a statement would read, such as a second speaker.
      expect([page, await taken(2)]).toEqual([page, expect.toSatisfy((count) => count <= most)]);
      found[page] = [await taken(50), await taken(100)];
    }
    const expected = Object.entries(PAGES).map(([page, { statements: count }]) => [page, [count, count]]);
    expect(found).toEqual(Object.fromEntries(expected));
  });

  it('takes the same number of statements for a story of 2 articles and one of 110', async () => {
    const found: Record<string, number[]> = {};
    for (const { name: example, query } of examples()) {
      if (!/^query /m.test(query)) continue;
      for (const storyId of [stories.small, stories.large]) {
        const taken = await statementsOf(doors[name], query, { storyId });
        found[example] = [...(found[example] ?? []), taken.length];
      }
    }
    const expected = Object.entries(EXAMPLES).map(([example, count]) => [example, [count, count]]);
    expect(found).toEqual(Object.fromEntries(expected));
  });
});
