import { describe, expect, it } from 'vitest';
import { extractArticle } from '../pipeline.ts';
import { extractMarked } from './testing/marked-article.ts';
import { toldInWords } from './testing/told.ts';

const OUTLET = { outlet: 'Port Ash Courier' };

/** Sentences with the spans of a tagger, and the chain behind "Port Ash Courier < " of the attribution with the number. */
const ROUTES: [sentence: string, chain: string, at?: number][] = [
  ['{t:The dam is safe}, {s:Ada Lind} {c:said}.', 'Ada Lind/speaker'],
  [
    '{t:The dam is safe}, {s:Ada Lind} {c:said}, according to the Norvik news agency.',
    'Norvik/relayer < Ada Lind/speaker',
  ],
  [
    '{t:The dam is safe}, {s:Ada Lind} {c:said}, according to the Norvik news agency, citing Swedish state television.',
    'Norvik/relayer < (Swedish state television)/relayer < Ada Lind/speaker',
  ],
  [
    '{t1:{t2:{t3:The dam is safe}, {s3:Ada Lind} {c3:said}}}, {c2:according to} {s2:the Norvik news agency, {c1:citing} {s1:Swedish state television}}.',
    'Norvik/relayer < (Swedish state television)/relayer < Ada Lind/speaker',
  ],
  [
    '{t1:The dam is safe}, {s1:Ada Lind} {c1:said}, {c2:according to} {s2:the Norvik news agency}, {c3:citing} {s3:the broadcaster Norvision}.',
    'Norvik/relayer < Norvision/relayer < Ada Lind/speaker',
  ],
  [
    'According to the Norvik news agency, {s:Ada Lind} {c:said} {t:the dam is safe}.',
    'Norvik/relayer < Ada Lind/speaker',
  ],
  [
    '{t:The ferry is late}, {s:the Norvik news agency} {c:reported} on Monday, citing two sailors.',
    'Norvik/relayer < (two sailors)/speaker',
  ],
  [
    '{t:The ferry is late}, {c:according to} {s:a report in the Asker Herald}, which cited two sailors.',
    'Asker Herald/relayer < (two sailors)/speaker',
  ],
  [
    '{t:The ferry is late}, {s:the broadcaster Norvision} {c:reported}, citing the newspaper Asker Herald, which quoted Ada Lind.',
    'Norvision/relayer < Asker Herald/relayer < Ada Lind/speaker',
  ],
  [
    '{s:The newspaper Asker Herald} {c:quoted} {t:Ada Lind as saying that the dam is safe}.',
    'Asker Herald/relayer < Ada Lind/speaker',
  ],
  [
    'The ferry will run again, the Asker Herald newspaper {c:quoted} {t:its captain Ada Lind as saying on Tuesday}.',
    'Asker Herald/relayer < Ada Lind/speaker',
  ],
  ['In a statement posted on its website, {s:Ada Lind} {c:said} {t:the dam is safe}.', 'Ada Lind/speaker'],
  [
    'The newspaper Asker Herald {c1:quoted} {s1:Ada Lind} {c1:as saying} {t1:the dam is safe}.',
    'Asker Herald/relayer < Ada Lind/speaker',
  ],
  [
    '{s:Ada Lind} {c:was quoted} by the newspaper Asker Herald as saying {t:the dam is safe}.',
    'Asker Herald/relayer < Ada Lind/speaker',
  ],
  [
    '{s:Ada Lind} {c:said} in remarks carried by the broadcaster Norvision {t:that the dam is safe}.',
    'Norvision/relayer < Ada Lind/speaker',
  ],
  [
    '{s:Ada Lind} {c:said} in a video posted by a Swedish blogger {t:that the dam is safe}.',
    '(a Swedish blogger)/relayer < Ada Lind/speaker',
  ],
  [
    '{s:Ada Lind} {c:said} in an interview with the newspaper Asker Herald {t:that the dam is safe}.',
    'Asker Herald/relayer < Ada Lind/speaker',
  ],
  ['{s:Ada Lind} {c:said} in remarks to parliament {t:that the dam is safe}.', 'Ada Lind/speaker'],
  ['{s:Ada Lind} {c:said} in comments to a radio show host {t:that the dam is safe}.', 'Ada Lind/speaker'],
  ['{s:Ada Lind} {c:said} in a speech shown on a wall {t:that the dam is safe}.', 'Ada Lind/speaker'],
  ['{s:Ada Lind} {c:said} {t:the dam is safe}, citing a survey by divers.', 'Ada Lind/speaker'],
  ['{s:Ada Lind} {c:told} reporters {t:the dam is safe}.', 'Ada Lind/speaker'],
  [
    '{s:Two officials} {c:told} the newspaper Asker Herald {t:the dam is safe}.',
    'Asker Herald/relayer < (Two officials)/speaker',
  ],
  [
    '{t:The dam is safe}, {s:U.S. and Swedish officials} {c:told} the broadcaster Norvision.',
    'Norvision/relayer < (U.S. and Swedish officials)/speaker',
  ],
  [
    '{s:Ada Lind} {c:said} {t:the dam is safe}. {s2:Siv Falk} {c2:said} {t2:it leaks}, according to the broadcaster Norvision.',
    'Ada Lind/speaker',
  ],
  [
    '{s1:Ada Lind} {c1:said} {t1:the dam is safe}, while {s2:Siv Falk} {c2:said} {t2:it leaks}, according to the broadcaster Norvision.',
    'Ada Lind/speaker',
  ],
  [
    '{s1:Ada Lind} {c1:said} {t1:the dam is safe, and {s2:both Norway and Sweden} {c2:deny} {t2:that it leaks}}.',
    'Norway/speaker',
    1,
  ],
  [
    '{s1:Ada Lind} {c1:announced} {t1:a visit following {s2:reports} {c2:saying} {t2:that the dam leaks}}.',
    '(reports)/speaker',
    1,
  ],
  [
    '{s1:Ada Lind} {c1:declined to say} {t1:whether {s2:Siv Falk} {c2:promised} {t2:money}}.',
    'Siv Falk/speaker',
    1,
  ],
];

describe('the route of an attribution', () => {
  it.each(ROUTES)('of %s ends in %s', async (sentence, chain, at = 0) => {
    const told = toldInWords(await extractMarked(sentence, OUTLET));
    expect(told[at]?.chain).toBe(`Port Ash Courier < ${chain}`);
  });

  it('joins statement, relay and citing into one attribution', async () => {
    const told = toldInWords(
      await extractMarked(
        '{t1:{t2:The dam is safe}, {s2:Ada Lind} {c2:said}}, {c1:according to} {s1:the Norvik news agency, citing state television}.',
        OUTLET,
      ),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ source: 'Ada Lind', content: 'The dam is safe' });
  });

  it('has a span for every hop but the outlet', async () => {
    const { attributions } = await extractMarked(
      '{s:Ada Lind} {c:told} the newspaper Asker Herald {t:the dam is safe}, according to the broadcaster Norvision.',
      OUTLET,
    );
    expect(attributions[0]?.chain.map(({ span }) => span?.exact)).toEqual([
      undefined,
      'the broadcaster Norvision',
      'the newspaper Asker Herald',
      'Ada Lind',
    ]);
  });

  it('goes on in the next sentence of the same speaker', async () => {
    const told = toldInWords(
      await extractMarked(
        '{s1:Ada Lind} {c1:told} the newspaper Asker Herald {t1:the dam is safe}. {t2:It was checked in May}, {s2:she} {c2:added}.',
        OUTLET,
      ),
    );
    expect(told[1]).toMatchObject({
      chain: 'Port Ash Courier < Asker Herald/relayer < Ada Lind/speaker',
      to: ['Asker Herald'],
      basis: 'carried-over',
    });
  });

  it('ends where the same speaker speaks on another occasion', async () => {
    const told = toldInWords(
      await extractMarked(
        '{s1:Ada Lind} {c1:told} the newspaper Asker Herald {t1:the dam is safe}. {s2:She} {c2:said} last week {t2:it was old}.',
        OUTLET,
      ),
    );
    expect(told[1]).toMatchObject({ chain: 'Port Ash Courier < Ada Lind/speaker', to: [] });
  });
});

describe('the route that the rules read without marks', () => {
  it.each([
    [
      'Trade Minister Ada Lind will open the tunnel in May, Siv Falk said, according to the Norvik news agency, citing Swedish state television.',
      'Norvik/relayer < (Swedish state television)/relayer < Siv Falk/speaker',
    ],
    [
      'The tunnel under the fjord will stay shut until the end of the winter, two engineers briefed on the repairs told Norvision Television.',
      'Norvision Television/relayer < (two engineers briefed on the repairs)/speaker',
    ],
    [
      'The last trains may run in June, Swedish radio reported, citing two guards.',
      '(Swedish radio)/relayer < (two guards)/speaker',
    ],
    [
      'The tunnel will stay shut until the end of the winter, Norvision Television reported, citing the harbour police.',
      'Norvision Television/relayer < (the harbour police)/speaker',
    ],
  ])('of %s', async (text, chain) => {
    const told = toldInWords(await extractArticle({ text, metadata: OUTLET }));
    expect(told.map((one) => one.chain)).toContain(`Port Ash Courier < ${chain}`);
  });
});
