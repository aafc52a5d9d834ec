import type { ArticleBatch, Span, StoryBatch } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { articleFixture, fixtureActorId } from '../testing/article-fixture.ts';
import { linkStory } from './link-story.ts';

const STORY = { id: 'story:dam', title: 'The dam of Tarvia' };

const post = articleFixture({
  outlet: 'The Delta Post',
  text: `Tarvia to open the Orla dam
Tarvian President Sergei Vandor will open the gates of the Orla dam before the spring floods reach the lower valley, two engineers told Quill News Agency.
Vandor said on Monday that the dam was “a gift to every farmer downstream” and asked Belmark to send observers.
Belmark has never agreed to the plan. Ana Reyes, its water minister, called the gates “a loaded weapon.”
Subscribe to our newsletter for more on the Orla dam`,
  boilerplate: { 'Subscribe to our newsletter for more on the Orla dam': 'promo' },
  actors: {
    vandor: { kind: 'person', name: 'Sergei Vandor', forms: ['Vandor'] },
    tarvia: { kind: 'country', name: 'Tarvia', forms: [{ text: 'Tarvian', form: 'adjective' }] },
    belmark: { kind: 'country', name: 'Belmark' },
    reyes: { kind: 'person', name: 'Ana Reyes', affiliation: 'belmark' },
    quill: { kind: 'news-outlet', name: 'Quill News Agency' },
    engineers: {
      kind: 'unnamed-source',
      name: null,
      forms: [{ text: 'two engineers', form: 'description' }],
    },
  },
  attributions: [
    {
      speaker: 'vandor',
      cue: 'said',
      content: 'that the dam was “a gift to every farmer downstream”',
      quoted: ['a gift to every farmer downstream'],
    },
    {
      speaker: 'reyes',
      cue: 'called',
      content: 'the gates “a loaded weapon.”',
      quoted: ['a loaded weapon.'],
    },
    { speaker: 'vandor', cue: 'asked', content: 'Belmark to send observers', stance: 'requests' },
  ],
  relations: [
    { from: 'vandor', to: 'tarvia', relation: 'leads', evidence: 'Tarvian President Sergei Vandor' },
  ],
});

const herald = articleFixture({
  outlet: 'Morning Herald',
  text: `Sergey Vandor, the president of Tarvia, will open the gates of the Orla dam before the spring floods reach the lower valley, two engineers have said.
“This is a gift to every farmer downstream,” Sergey Vandor told reporters in Quell.
Luis Reyes, a farmer, did not believe him. The dam was a loaded weapon, he said.
Subscribe to our newsletter for more on the Orla dam`,
  boilerplate: { 'Subscribe to our newsletter for more on the Orla dam': 'promo' },
  actors: {
    vandor: { kind: 'person', name: 'Sergey Vandor' },
    tarvia: { kind: 'country', name: 'TARVIA', forms: ['Tarvia'] },
    reyes: { kind: 'person', name: 'Luis Reyes' },
    engineers: {
      kind: 'unnamed-source',
      name: null,
      forms: [{ text: 'two engineers', form: 'description' }],
    },
  },
  attributions: [
    {
      speaker: 'vandor',
      cue: 'told',
      content: 'This is a gift to every farmer downstream',
      quoted: ['This is a gift to every farmer downstream'],
    },
  ],
  relations: [
    { from: 'vandor', to: 'tarvia', relation: 'leads', evidence: 'Sergey Vandor, the president of Tarvia' },
  ],
});

const wire = articleFixture({
  outlet: 'Quill News',
  text: `Vandor is to speak in Quell. Reyes will not come.
Vandor called the dam “a gift to all farmers downstream.”`,
  actors: {
    vandor: { kind: 'person', name: 'Vandor' },
    reyes: { kind: 'person', name: 'Reyes' },
  },
  attributions: [
    {
      speaker: 'vandor',
      cue: 'called',
      content: 'the dam “a gift to all farmers downstream.”',
      quoted: ['a gift to all farmers downstream.'],
    },
  ],
});

const batches = [post, herald, wire];
const batch = linkStory(STORY, batches);
const survivorOf = (of: ArticleBatch, key: string) => {
  const id = fixtureActorId(of, key);
  return batch.actors.find((actor) => actor.id === id)?.redirectTo ?? id;
};

describe('actors across articles', () => {
  it('makes one person of two spellings of a given name and of the bare surname', () => {
    expect(survivorOf(herald, 'vandor')).toBe(survivorOf(post, 'vandor'));
    expect(survivorOf(wire, 'vandor')).toBe(survivorOf(post, 'vandor'));
  });

  it('keeps persons with the same surname and different given names apart, and a bare surname from both', () => {
    const ids = [survivorOf(post, 'reyes'), survivorOf(herald, 'reyes'), survivorOf(wire, 'reyes')];
    expect(new Set(ids).size).toBe(3);
  });

  it('keeps a president and the country apart', () => {
    expect(survivorOf(post, 'vandor')).not.toBe(survivorOf(post, 'tarvia'));
    expect(survivorOf(herald, 'tarvia')).toBe(survivorOf(post, 'tarvia'));
  });

  it('never merges unnamed sources of two outlets', () => {
    expect(survivorOf(post, 'engineers')).not.toBe(survivorOf(herald, 'engineers'));
  });

  it('makes one of an outlet and the agency of its name with a generic ending', () => {
    expect(survivorOf(post, 'quill')).toBe(survivorOf(wire, 'outlet'));
  });

  it('gives the survivor the sum of the aliases and leaves a redirect on the others', () => {
    const survivor = batch.actors.find(({ id }) => id === survivorOf(post, 'vandor'));
    expect(survivor?.aliases).toEqual([
      { text: 'Vandor', count: 3 },
      { text: 'Sergey Vandor', count: 2 },
      { text: 'Sergei Vandor', count: 1 },
    ]);
    expect(survivor?.name).toBe('Sergey Vandor');
    expect(batch.actors.filter(({ redirectTo }) => redirectTo === survivor?.id)).toHaveLength(2);
  });
});

describe('shared passages', () => {
  const ofKind = (kind: string) => batch.passages.filter((passage) => passage.kind === kind);

  it('finds the sentence that two outlets print nearly word for word', () => {
    const [copy] = ofKind('near-verbatim');
    expect(copy?.spans.map(({ exact }) => exact.slice(-14)).sort()).toEqual([
      'ers have said.',
      'l News Agency.',
    ]);
    expect(copy?.sameOrigin).toBe('yes');
  });

  it('names the outlet that dropped the credit, and who was credited', () => {
    const [copy] = ofKind('near-verbatim');
    expect(copy?.creditLost.map(({ articleId, credit }) => [articleId, credit.exact])).toEqual([
      [herald.article.id, 'Quill News Agency'],
    ]);
    expect(copy?.origin?.actorId).toBe(survivorOf(post, 'quill'));
    expect(copy?.differences.join(' ')).toContain('told Quill News Agency');
    expect(copy?.differences.join(' ')).toContain('have said');
  });

  it('finds the quotation of one speaker in both, and the one whose words drifted', () => {
    expect(ofKind('shared-quote')[0]?.spans.map(({ exact }) => exact)).toEqual(
      expect.arrayContaining(['a gift to every farmer downstream']),
    );
    expect(ofKind('quote-drift')[0]?.spans.map(({ exact }) => exact)).toEqual(
      expect.arrayContaining(['a gift to all farmers downstream']),
    );
  });

  it('leaves boilerplate and words without marks out', () => {
    const words = batch.passages.flatMap(({ spans }) => spans.map(({ exact }) => exact)).join(' ');
    expect(words).not.toContain('Subscribe');
    expect(words).not.toContain('loaded weapon');
  });
});

describe('utterances', () => {
  it('brings the renderings of one act together and says where the quoted words differ', () => {
    expect(batch.utterances).toHaveLength(1);
    const [utterance] = batch.utterances;
    expect(utterance?.speakerId).toBe(survivorOf(post, 'vandor'));
    expect(utterance?.renderings).toHaveLength(3);
    expect(utterance?.best).toBe(herald.attributions[0]?.id);
    expect(utterance?.differences.map(({ kind }) => kind)).toContain('words-inside-marks');
  });
});

describe('the map', () => {
  it('joins the same relation of two articles into one edge with both pieces of evidence', () => {
    const [edge] = batch.edges.filter(({ relation }) => relation === 'leads');
    expect(edge?.weight).toBe(2);
    expect(edge?.evidence.map(({ exact }) => exact).sort()).toEqual([
      'Sergey Vandor, the president of Tarvia',
      'Tarvian President Sergei Vandor',
    ]);
  });

  it('places the actors that are tied to another inside the frame, no two on one spot', () => {
    const { layout } = batch.story;
    const placed = layout.map(({ actorId }) => actorId);
    expect(placed).toEqual(expect.arrayContaining([survivorOf(post, 'vandor'), survivorOf(post, 'tarvia')]));
    expect(placed).not.toContain(survivorOf(post, 'reyes'));
    expect(layout.every(({ x, y }) => Math.abs(x) <= 1 && Math.abs(y) <= 1)).toBe(true);
    for (const a of layout)
      for (const b of layout) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(0.05);
  });
});

describe('the batch as a whole', () => {
  it('is the same for every order of the articles', () => {
    const reference = JSON.stringify(batch);
    for (let run = 1; run <= 20; run += 1) {
      const order = [...batches].sort((a, b) => hash(a.article.id, run) - hash(b.article.id, run));
      expect(JSON.stringify(linkStory(STORY, order))).toBe(reference);
    }
  });

  it('counts an article that is given twice once', () => {
    expect(linkStory(STORY, [...batches, post])).toEqual(batch);
  });

  it('points only to true words and to actors and attributions that exist', () => {
    expectGrounded(batch, batches);
  });

  it('is valid for no article and for one', () => {
    expect(linkStory(STORY, [])).toEqual({
      story: { type: 'Story', ...STORY, articleIds: [], claimIds: [], layout: [] },
      actors: [],
      utterances: [],
      passages: [],
      edges: [],
    });
    expectGrounded(linkStory(STORY, [post]), [post]);
  });
});

function hash(id: string, run: number): number {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) * run) % 9973, run * 7);
}

function expectGrounded(story: StoryBatch, articles: readonly ArticleBatch[]): void {
  const texts = new Map(articles.map(({ textVersion }) => [textVersion.id, textVersion.text]));
  const survivors = new Set(story.actors.filter(({ redirectTo }) => redirectTo === null).map(({ id }) => id));
  const attributions = new Set(articles.flatMap((one) => one.attributions.map(({ id }) => id)));
  const spans = [
    ...story.passages.flatMap((one) => [
      ...one.spans,
      ...one.creditLost.flatMap(({ span, credit }) => [span, credit]),
    ]),
    ...story.edges.flatMap(({ evidence }) => evidence),
  ];
  for (const span of spans) expect(sliceOf(texts, span)).toBe(span.exact);
  const ids = [
    ...story.edges.flatMap(({ from, to }) => [from, to]),
    ...story.story.layout.map(({ actorId }) => actorId),
    ...story.passages.flatMap(({ origin }) => (origin ? [origin.actorId] : [])),
    ...story.utterances.flatMap(({ speakerId }) => speakerId ?? []),
    ...story.actors.flatMap(({ redirectTo }) => redirectTo ?? []),
  ];
  for (const id of ids) expect(survivors.has(id)).toBe(true);
  for (const id of story.utterances.flatMap(({ renderings }) => renderings))
    expect(attributions.has(id)).toBe(true);
}

function sliceOf(texts: ReadonlyMap<string, string>, { text, start, end }: Span): string | undefined {
  return texts.get(text)?.slice(start, end);
}
