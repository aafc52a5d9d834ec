import type { ArticleBatch, SharedPassage } from '@onrecord/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkStory } from '../story/link-story.ts';
import { articleFixture, type FixtureArticle } from '../testing/article-fixture.ts';

const COPY =
  'The ferry company will close its winter route to the outer islands because the harbour is silting up.';

describe('copied sentences', () => {
  it('are found as a clause of a longer sentence', () => {
    const longer = `Fishermen were not told, and the ferry company will close its winter route to the outer islands because the harbour is silting up, according to a notice on the pier.`;
    expect(kinds(linked(COPY, longer))).toEqual(['near-verbatim']);
  });

  it('are found with words changed, and the changed words are named', () => {
    const [passage] = linked(COPY, COPY.replace('winter route', 'winter ferry service'));
    expect(passage?.kind).toBe('near-verbatim');
    expect(passage?.differences.join(' ')).toContain('ferry service');
  });

  it('are one passage with all its places when three articles print them', () => {
    const passages = linked(COPY, `${COPY} Nobody knows why.`, `It was a cold day. ${COPY}`);
    expect(passages.map(({ spans }) => spans.length)).toEqual([3]);
  });

  it('are a repeat when one article prints them twice', () => {
    expect(kinds(linked(`${COPY}\nThe mayor was away.\n${COPY}`))).toEqual(['in-file-repeat']);
  });

  it('prove nothing in two articles of one outlet', () => {
    const same = [COPY, `${COPY} Nobody knows why.`].map((text) =>
      articleFixture({
        outlet: 'Island Courier',
        text,
        actors: { courier: { kind: 'news-outlet', name: 'Island Courier' } },
      }),
    );
    expect(linkStory(STORY, same).passages).toEqual([]);
  });
});

describe('look-alikes', () => {
  it.each([
    [
      'The ferry line to the islands will shut in winter, the company said on Monday.',
      'On Monday the company said islanders would have no ferry this winter.',
    ],
    [
      'The harbour office did not immediately respond to a request for comment on Sunday.',
      'The ferry company did not immediately respond to a request for comment.',
    ],
    [
      'She spoke in the old fishing town of Port Anselm.',
      'He was born in the old fishing town of Port Anselm.',
    ],
  ])('are left alone: %j and %j', (a, b) => {
    expect(linked(a, b)).toEqual([]);
  });
});

describe('phrases', () => {
  it('are probable when a telling run stands in sentences that are otherwise their own', () => {
    const passages = linked(
      'Divers found the silver bell of a sunken mail steamer under the pier, and nobody claimed it for a year.',
      'The museum bought the silver bell of a sunken mail steamer last week from a private collector in Quell.',
    );
    expect(passages.map(({ kind, sameOrigin }) => [kind, sameOrigin])).toEqual([['phrase', 'probable']]);
  });
});

describe('quotations', () => {
  const quoting = (name: string, words: string, content = `the pier was “${words}”`): FixtureArticle => ({
    outlet: null,
    text: `${name} said ${content}.`,
    actors: { speaker: { kind: 'person', name } },
    attributions: [{ speaker: 'speaker', cue: 'said', content, quoted: [words] }],
  });
  const passagesOf = (...fixtures: FixtureArticle[]) =>
    linkStory(STORY, fixtures.map(articleFixture)).passages;

  it('are shared when one speaker says the same words in two articles', () => {
    const passages = passagesOf(
      quoting('Mira Vance', 'rotten to the core'),
      quoting(
        'Mira Vance',
        'rotten to the core',
        'that what the board calls a landmark is “rotten to the core” and must go',
      ),
    );
    expect(passages.map(({ kind, sameOrigin }) => [kind, sameOrigin])).toEqual([['shared-quote', 'yes']]);
  });

  it('are not shared when two persons say the same few words', () => {
    expect(
      passagesOf(quoting('Mira Vance', 'rotten to the core'), quoting('Ilya Orlo', 'rotten to the core')),
    ).toEqual([]);
  });

  it('are no passage of their own inside a copied sentence', () => {
    const text =
      'The harbour master called the new ferry timetable “a gift to nobody at all” when it was published in May.';
    expect(kinds(linked(text, `${text} Few agreed.`))).toEqual(['near-verbatim']);
  });
});

describe('credit', () => {
  const actors = { wire: { kind: 'news-outlet', name: 'Tide Wire' } } as const;
  const credited = {
    outlet: 'Island Courier',
    text: COPY.replace('.', ', two clerks told Tide Wire.'),
    actors,
  };

  it('is lost where the copy names nobody', () => {
    const batches = [articleFixture(credited), articleFixture({ outlet: 'Delta Post', text: COPY })];
    const [passage] = linkStory(STORY, batches).passages;
    expect(passage?.creditLost.map(({ articleId }) => articleId)).toEqual([batches[1]?.article.id]);
  });

  it('is kept where an agency signs the whole article', () => {
    const signed = articleFixture({ outlet: 'Delta Post', text: `(Tide Wire) ${COPY}` });
    const [head] = signed.textVersion.text.split(')');
    const span = { text: signed.textVersion.id, start: 1, end: (head ?? '').length, exact: 'Tide Wire' };
    const article = { ...signed.article, credits: [{ role: 'agency' as const, name: 'Tide Wire', span }] };
    const [passage] = linkStory(STORY, [articleFixture(credited), { ...signed, article }]).passages;
    expect(passage?.kind).toBe('near-verbatim');
    expect(passage?.creditLost).toEqual([]);
  });
});

describe('every shared passage', () => {
  const sentence = fc.constantFrom(
    COPY,
    '🌊 Cafe\u0301 owners said the harbour was “as quiet as a chapel” all summer long.',
    'The mayor “did not see” the letter.',
    'A clerk read the names of the lost boats aloud, and the crowd stood in the rain until dusk fell.',
    'Nobody came.',
  );
  const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((sentences) => sentences.join(' '));

  it('points to true words, at two places or more, whatever the texts and their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const batches = texts.map((one) => articleFixture({ outlet: null, text: one }));
        const passages = linkStory(STORY, batches).passages;
        expectTrue(passages, batches);
        expect(linkStory(STORY, [...batches].reverse()).passages).toEqual(passages);
      }),
      { numRuns: 60 },
    );
  });
});

const STORY = { id: 'story:ferry', title: 'The ferry' };

function linked(...texts: string[]): SharedPassage[] {
  return linkStory(
    STORY,
    texts.map((text) => articleFixture({ outlet: null, text })),
  ).passages;
}

function kinds(passages: readonly SharedPassage[]): string[] {
  return passages.map(({ kind }) => kind);
}

function expectTrue(passages: readonly SharedPassage[], batches: readonly ArticleBatch[]): void {
  const texts = new Map(batches.map(({ textVersion }) => [textVersion.id, textVersion.text]));
  for (const { spans } of passages) {
    expect(spans.length).toBeGreaterThan(1);
    for (const { text, start, end, exact } of spans) expect(texts.get(text)?.slice(start, end)).toBe(exact);
  }
}
