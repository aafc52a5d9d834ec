import { describe, expect, it } from 'vitest';
import { extractArticle } from '../pipeline.ts';

const BODY =
  'The old bridge at Port Ash was closed on Monday after a crack was found in its deck, the town said.';

async function publisherOf(text: string, outlet?: string) {
  const { outlets, article } = await extractArticle({ text, metadata: { outlet } });
  return [outlets[0]?.name, article.publisher.how];
}

describe('who published an article', () => {
  it.each([
    [`Bridge closed | Port Ash Courier\n\n${BODY}`],
    [`${BODY}\n\n© 2031 Port Ash Courier. All rights reserved.`],
    [`${BODY}\n\nPort Ash Courier’s Ada Lind and Ola Berg contributed to this report.`],
    [`${BODY}\n\nFor more Port Ash Courier news, sign up for our newsletter.`],
  ])('is stated by the furniture of %j', async (text) => {
    expect(await publisherOf(text)).toEqual(['Port Ash Courier', 'stated']);
  });

  it('is taken from metadata when the text is silent', async () => {
    expect(await publisherOf(BODY, 'Asker Herald')).toEqual(['Asker Herald', 'metadata']);
  });

  it('is the one of the metadata when the furniture names another, such as the holder of a picture', async () => {
    const text = `${BODY}\n\n© 2031 Lumen Pictures`;
    expect(await publisherOf(text, 'Asker Herald')).toEqual(['Asker Herald', 'metadata']);
    expect(await publisherOf(`${BODY}\n\n© 2031 Asker Herald`, 'The Asker Herald')).toEqual([
      'The Asker Herald',
      'stated',
    ]);
  });

  it('has the site of the page among its domains', async () => {
    const { outlets } = await extractArticle({
      text: BODY,
      url: 'https://www.asker-herald.example/2031/bridge',
      metadata: { outlet: 'Asker Herald' },
    });
    expect(outlets[0]?.domains).toEqual(['asker-herald.example']);
  });

  it('is unknown when nothing tells', async () => {
    expect(await publisherOf(BODY)).toEqual([null, 'unknown']);
  });

  it('names its outlet among the actors', async () => {
    const { outlets, actors } = await extractArticle({ text: `Bridge closed | Port Ash Courier\n\n${BODY}` });
    expect(actors.find(({ id }) => id === outlets[0]?.actorId)).toMatchObject({
      name: 'Port Ash Courier',
      kind: 'news-outlet',
    });
  });
});

describe('when an article was published', () => {
  it.each([
    ['2031-05-06', '2031-05-06', 'day'],
    ['2031-05-06T10:00:00Z', '2031-05-06T10:00:00Z', 'hour'],
    ['2031-05-06T10:04:09.123+0200', '2031-05-06T10:04:09+02:00', 'hour'],
    ['2031-05-06 10:04 -05:00', '2031-05-06T10:04:00-05:00', 'hour'],
    ['2031-05-06T00:00:00Z', '2031-05-06', 'day'],
    ['2031-05-06T10:00:00', '2031-05-06', 'day'],
    ['Tuesday, May 6, 2031', '2031-05-06', 'day'],
  ])(
    'is what the metadata states as %s, as exactly as it states it',
    async (published, earliest, precision) => {
      const { article } = await extractArticle({ text: BODY, metadata: { published } });
      expect(article.published).toEqual({
        earliest,
        latest: earliest,
        precision,
        basis: [],
        how: 'metadata',
      });
    },
  );

  it.each(['2031-13-40', 'yesterday', '05/06/2031'])('is not read out of %s', async (published) => {
    const { article } = await extractArticle({ text: BODY, metadata: { published } });
    expect(article.published).toBeNull();
  });

  it('is the day of the metadata rather than one that the text tells', async () => {
    const text = `Port Ash, May 1, 2031\n\n${BODY}`;
    const { article } = await extractArticle({ text, metadata: { published: '2031-05-02' } });
    expect(article.published).toMatchObject({ earliest: '2031-05-02', how: 'metadata' });
  });

  it('is the last day that the article reports, in the year of its copyright', async () => {
    const text = `Rain began on May 3 in Asker.\n\nThe bridge was closed on May 5, the town of Asker said.\n\n© 2031 Port Ash Courier`;
    const { article } = await extractArticle({ text });
    expect(article.published).toMatchObject({ earliest: '2031-05-05', precision: 'day', how: 'inferred' });
    expect(article.published?.basis.map(({ exact }) => exact)).toEqual(['May 5', '2031']);
  });

  it.each([
    ['PORT ASH, 3 March 2031 at 14:05', '2031-03-03', 'stated'],
    ['Published: March 3, 2031', '2031-03-03', 'stated'],
    ['Monday, 3 March 2031', '2031-03-03', 'stated'],
    ['2031-03-03', '2031-03-03', 'stated'],
  ])('is the day of the date line %j', async (line, day, how) => {
    const { article } = await extractArticle({ text: `Bridge closed at Port Ash\n\n${line}\n\n${BODY}` });
    expect(article.published).toMatchObject({ earliest: day, latest: day, how });
  });

  it('is the day of publication and not of the update', async () => {
    const text = `Bridge closed at Port Ash\n\nPublished March 3, 2031. Updated March 5, 2031\n\n${BODY}`;
    expect((await extractArticle({ text })).article.published?.earliest).toBe('2031-03-03');
  });

  it('takes the year of a dateline from a full date of the same months', async () => {
    const text = `PORT ASH, March 3 (Norpress) — ${BODY}\n\nThe deck was last checked on December 12, 2030, the town of Asker said.`;
    const { published } = (await extractArticle({ text })).article;
    expect(published).toMatchObject({ earliest: '2031-03-03', how: 'inferred' });
    expect(published?.basis.map(({ exact }) => exact)).toEqual(['March 3', 'December 12, 2030']);
  });

  it('takes the year of a dateline from its weekday', async () => {
    const text = `PORT ASH, Monday, March 3 (Norpress) — ${BODY}\n\nIt was built again in 2030 after a flood, the town of Asker said.`;
    expect((await extractArticle({ text })).article.published).toMatchObject({
      earliest: '2031-03-03',
      how: 'inferred',
    });
  });

  it('stays open when a dateline has no year and nothing tells it', async () => {
    const text = `PORT ASH, March 3 (Norpress) — ${BODY}`;
    expect((await extractArticle({ text })).article.published).toBeNull();
  });

  it('is the day in the address of the page', async () => {
    const { article } = await extractArticle({
      text: BODY,
      url: 'https://courier.example/2031/03/03/bridge',
    });
    expect(article.published).toMatchObject({ earliest: '2031-03-03', how: 'metadata' });
  });

  it('is not guessed from a weekday alone', async () => {
    expect((await extractArticle({ text: BODY })).article.published).toBeNull();
  });

  it('is the year after the one that the text calls last year', async () => {
    const text =
      'The town still pays for the flood in Asker last year.\n\nThe flood in Asker in May 2030 took two bridges.';
    expect((await extractArticle({ text })).article.published).toMatchObject({
      earliest: '2031-01-01',
      precision: 'year',
    });
  });
});

describe('who made an article', () => {
  it('credits helpers and the agency', async () => {
    const text = `(Norpress) — ${BODY}\n\nWith assistance from Siv Falk and Per Dahl.`;
    const { article } = await extractArticle({ text });
    expect(article.credits.map(({ role, name }) => `${role}: ${name}`)).toEqual([
      'agency: Norpress',
      'assistance: Siv Falk',
      'assistance: Per Dahl',
    ]);
  });

  it('marks a copy when an agency’s own text carries its tag for clients', async () => {
    const { article } = await extractArticle({ text: `(Norpress) — ${BODY}\n\n© 2031 Norpress` });
    expect(article.host).toMatchObject({ outletId: null });
  });

  it('sees no copy in an ordinary article', async () => {
    const { article } = await extractArticle({ text: `Bridge closed | Port Ash Courier\n\n${BODY}` });
    expect(article.host).toBeNull();
  });
});
