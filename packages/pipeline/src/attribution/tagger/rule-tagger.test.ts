import { paragraphs, sentences, tokens } from '@onrecord/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleTagger } from './rule-tagger.ts';
import type { TaggedAttribution, TaggerArticle } from './tagger.ts';

function articleOf(text: string): TaggerArticle {
  const blocks = paragraphs(text);
  const parts = blocks.flatMap((block) => sentences(text, block));
  return { text, paragraphs: blocks, sentences: parts, tokens: parts.flatMap((part) => tokens(text, part)) };
}

async function attributionsOf(text: string): Promise<TaggedAttribution[]> {
  const [tagging] = await ruleTagger.tag([articleOf(text)]);
  return tagging?.attributions ?? [];
}

/** The words of each role; fragments are joined with " | ". */
async function wordsOf(text: string): Promise<string[][]> {
  const found = await attributionsOf(text);
  return found.map((one) =>
    [one.source, one.cue, one.content].map((role) =>
      role.map(({ start, end }) => text.slice(start, end)).join(' | '),
    ),
  );
}

describe('ruleTagger', () => {
  it.each([
    [
      'a clause without "that"',
      'The harbour minister said the ferry would run again on Monday.',
      ['The harbour minister', 'said', 'the ferry would run again on Monday'],
    ],
    [
      'a clause with "that" behind the audience',
      'Mr. Reyl told reporters in the capital that talks had failed.',
      ['Mr. Reyl', 'told', 'that talks had failed'],
    ],
    [
      'an inverted "said" with the source and its office behind',
      '“We will not close the bridge,” said Mara Lindqvist, the mayor of Port Cendre.',
      ['Mara Lindqvist, the mayor of Port Cendre', 'said', 'We will not close the bridge,'],
    ],
    [
      'a quotation that goes on in the next sentence',
      '"The tunnel is safe," she said. "It was checked twice."',
      ['she', 'said', 'The tunnel is safe, | It was checked twice.'],
    ],
    [
      'a quotation that the cue breaks in two',
      '“The harvest,” he said, “is the worst in a decade.”',
      ['he', 'said', 'The harvest, | is the worst in a decade.'],
    ],
    [
      '"according to" in front',
      'According to the coast guard, two boats were missing.',
      ['the coast guard', 'According to', 'two boats were missing'],
    ],
    [
      '"according to" behind',
      'Two boats were missing, according to the coast guard.',
      ['the coast guard', 'according to', 'Two boats were missing'],
    ],
    [
      'a clause in front of the cue',
      'The strike will go on, the union said.',
      ['the union', 'said', 'The strike will go on'],
    ],
    [
      'a request as an infinitive',
      'The envoy urged both sides to return to the talks.',
      ['The envoy', 'urged', 'both sides to return to the talks'],
    ],
    [
      'a refusal to comment',
      'A spokesman for the ministry declined to comment.',
      ['A spokesman for the ministry', 'declined', 'to comment'],
    ],
    [
      'a denial by a government',
      'The island’s government has repeatedly denied that its ships entered the strait.',
      ['The island’s government', 'has repeatedly denied', 'that its ships entered the strait'],
    ],
    [
      'a thought of unnamed people',
      'Officials believe the storm will weaken before it reaches land.',
      ['Officials', 'believe', 'the storm will weaken before it reaches land'],
    ],
    [
      'an unnamed source with a preposition of its own',
      'A second vote was needed, a person familiar with the talks said.',
      ['a person familiar with the talks', 'said', 'A second vote was needed'],
    ],
    [
      'a whole paragraph behind a colon',
      'The minister wrote:\n\nThe bridge will open in spring. Nobody will lose a house.',
      ['The minister', 'wrote', 'The bridge will open in spring. Nobody will lose a house.'],
    ],
    [
      'a clause with some words in marks, and keeps the marks',
      'The mayor said that “not one house” would be lost.',
      ['The mayor', 'said', 'that “not one house” would be lost'],
    ],
    [
      'a warning by a capital that stands for its country',
      'Seoul has warned that any attack would be punished.',
      ['Seoul', 'has warned', 'that any attack would be punished'],
    ],
    [
      'a call by two countries for a thing',
      'Russia and China have called for restraint.',
      ['Russia and China', 'have called', 'for restraint'],
    ],
    [
      'a report without a source',
      'The ship was reportedly hit by a drone.',
      ['', 'reportedly', 'The ship was | hit by a drone'],
    ],
    [
      'a name on a line of its own below the quotation',
      '“The river took everything we had.”\n\n— Ana Corvel, farmer',
      ['Ana Corvel', '—', 'The river took everything we had.'],
    ],
    ['a fear', 'Residents fear that the dam could break.', ['Residents', 'fear', 'that the dam could break']],
    [
      'an accusation as a noun phrase',
      'Moscow-backed officials accused the group of planning an attack.',
      ['Moscow-backed officials', 'accused', 'the group of planning an attack'],
    ],
  ])('finds %s', async (_construction, text, expected) => {
    expect(await wordsOf(text)).toContainEqual(expected);
  });

  it('finds nothing where nobody says anything', async () => {
    expect(await attributionsOf('Rain fell on the hills all night. The river rose by two metres.')).toEqual(
      [],
    );
  });

  it('gives a plain report more confidence than its threshold and scores its tokens', async () => {
    const text = 'The union said the strike will go on.';
    const [tagging] = await ruleTagger.tag([articleOf(text)]);
    const confidence = tagging?.attributions[0]?.confidence ?? 0;
    expect(confidence).toBeGreaterThan(0.8);
    const scored = tagging?.tokens.map(({ start, end, source, cue, content }) => [
      text.slice(start, end),
      source,
      cue,
      content,
    ]);
    expect(scored?.slice(0, 4)).toEqual([
      ['The', confidence, 0, 0],
      ['union', confidence, 0, 0],
      ['said', 0, confidence, 0],
      ['the', 0, 0, confidence],
    ]);
  });

  it('answers article by article, in their order', async () => {
    const texts = ['The mayor said the road is open.', 'Rain fell.', 'He hopes to win.'];
    const taggings = await ruleTagger.tag(texts.map(articleOf));
    expect(taggings.map(({ attributions }) => attributions.length)).toEqual([1, 0, 1]);
  });

  it('keeps every range inside a paragraph, not empty and in order, whatever the text', async () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      "'s",
      ' said ',
      ' that ',
      ' told ',
      'the mayor',
      ' 👩‍🚒 ',
      ', ',
      '. ',
      '\n\n',
      ' according to ',
      ': ',
      'Ça va',
      ' é ',
      ' denied by ',
      ' declined to comment',
      ' U.S. ',
      ' — ',
      '(',
      ')',
      ' claim ',
      ' who ',
      ' Lindqvist',
    );
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const article = articleOf(text);
        const [tagging] = await ruleTagger.tag([article]);
        expect(tagging?.tokens.map(({ start, end }) => [start, end])).toEqual(
          article.tokens.map(({ start, end }) => [start, end]),
        );
        for (const one of tagging?.attributions ?? []) expectSound(article, one);
      }),
      { numRuns: 300 },
    );
  });

  it('takes time in proportion to the length of a text without full stops', async () => {
    const text = 'the mayor said , '.repeat(3000);
    const begin = performance.now();
    await attributionsOf(text);
    expect(performance.now() - begin).toBeLessThan(SLOWEST);
  });
});

/** 12,000 tokens take about one second; a quadratic way would take minutes. */
const SLOWEST = 15_000;

function expectSound({ paragraphs: blocks }: TaggerArticle, one: TaggedAttribution): void {
  expect(one.confidence).toBeGreaterThan(0);
  expect(one.confidence).toBeLessThanOrEqual(1);
  expect(one.cue).not.toEqual([]);
  expect(one.content).not.toEqual([]);
  for (const role of [one.source, one.cue, one.content]) {
    let previous = -1;
    for (const { start, end } of role) {
      expect(start).toBeGreaterThanOrEqual(previous);
      expect(start).toBeLessThan(end);
      expect(blocks.some((block) => block.start <= start && end <= block.end)).toBe(true);
      previous = end;
    }
  }
}
