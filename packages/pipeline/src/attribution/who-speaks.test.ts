import { describe, expect, it } from 'vitest';
import { extractMarked } from './testing/marked-article.ts';
import { toldInWords } from './testing/told.ts';

/** Sentences and the speakers of their last attribution. */
const SPEAKERS: [sentence: string, speakers: (string | null)[]][] = [
  [
    '{s:The Swedish state news agency} {c:reported} {t:that the dam is safe}.',
    ['(The Swedish state news agency)'],
  ],
  [
    'The state news agency of Sweden was set up long ago. Swedish state news agency Norvik has one office here. {s:The Swedish state news agency} {c:reported} {t:that the dam is safe}.',
    ['Norvik'],
  ],
  [
    'The Norvik news agency opened an office. {s:The agency} {c:reported} {t:that the dam is safe}.',
    ['Norvik'],
  ],
  ['Ada Lind came with {s:her spokesman, Ola Berg}, who {c:said} {t:the dam is safe}.', ['Ola Berg']],
  ['{s:A porter at the station} {c:told} us {t:the train was late}.', ['(A porter at the station)']],
  ['{s:The stationmaster} {c:declined} {t:to comment}.', ['(The stationmaster)']],
  ['{s:A chart} {c:said} {t:the train was late}.', [null]],
  [
    'Ada Lind left early. {s1:A baker across the road} {c1:said} {t1:the train was late}. {s2:She} {c2:added} {t2:that it was full}.',
    ['(A baker across the road)'],
  ],
  ['{s1:A baker} {c1:said} {t1:Ada Lind was late}. {s2:She} {c2:added} {t2:that it was full}.', ['Ada Lind']],
  ['Officials in {s:Sweden} {c:expect} {t:the dam to hold}.', ['(Officials in Sweden)']],
  [
    '{t:The ferry was on its way to} {s:Sweden, a harbour official} {c:told} reporters.',
    ['(a harbour official)'],
  ],
  ['Norway and Sweden met. {s:The two countries} {c:confirmed} {t:the date}.', ['Norway', 'Sweden']],
  ['{s:U.S. and Swedish officials} {c:said} {t:the dam is safe}.', ['(U.S. and Swedish officials)']],
  ['Norway {c:warned} {s:Sweden} {t:that the border may close}.', ['Norway']],
  ['{s:Ada Lind} {c:had been told} {t:that the dam is safe}.', [null]],
  ['{s:Ada Lind} {c:was told} by Siv Falk {t:that the dam is safe}.', ['Siv Falk']],
];

describe('who speaks', () => {
  it.each(SPEAKERS)('in %s', async (sentence, speakers) => {
    expect(toldInWords(await extractMarked(sentence)).at(-1)?.speakers).toEqual(speakers);
  });

  it('is never the publisher when a medium is only described', async () => {
    const { attributions, outlets } = await extractMarked(
      '{s:The Swedish state news agency} {c:reported} {t:that the dam is safe}.',
    );
    expect(attributions[0]?.speakerId).not.toBe(outlets[0]?.actorId);
    expect(attributions[0]?.chain).toHaveLength(2);
  });
});

/** Sentences and to whom their first attribution was said. */
const ADDRESSEES: [sentence: string, to: string[]][] = [
  ['{s:Norway} {c:warned Sweden that} {t:the border may close}.', ['Sweden']],
  ['{s:Norway} {c:urged} {t:Sweden to open the border}.', ['Sweden']],
  ['{s:Norway} {c:asked} Sweden {t:whether the border is open}.', ['Sweden']],
  ['{s:Norway} {c:called on} Sweden {t:to open the border}.', ['Sweden']],
  ['{s:Ada Lind} {c:assured} the residents {t:that the dam is safe}.', ['(the residents)']],
  ['{s:Ada Lind} {c:promised} Siv Falk {t:a new dam}.', ['Siv Falk']],
  ['{s:Ada Lind} {c:said} {t:that the dam is safe}.', []],
  ['{s:Ada Lind} {c:had been told} {t:that the dam is safe}.', ['Ada Lind']],
];

describe('to whom it is said', () => {
  it.each(ADDRESSEES)('in %s', async (sentence, to) => {
    expect(toldInWords(await extractMarked(sentence))[0]?.to).toEqual(to);
  });
});
