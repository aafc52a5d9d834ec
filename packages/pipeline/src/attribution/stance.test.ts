import { describe, expect, it } from 'vitest';
import { extractMarked } from './testing/marked-article.ts';
import { toldInWords } from './testing/told.ts';

const STANCES: [sentence: string, stance: string][] = [
  ['{s:Ada Lind} {c:declined} {t:to comment on the dam}.', 'silent'],
  ['{s:Ada Lind} {c:said} {t:that no answer was needed}.', 'states'],
  [
    '{s1:Ada Lind} {c1:named} {t1:neither a day nor a place}, {c2:saying} {t2:only that the work goes on}.',
    'states',
  ],
  ['{s:Norway} broke its silence on the dam and {c:said} {t:it is safe}.', 'states'],
  ['{s:Neither side} {c:spoke} {t:of the dam}.', 'silent'],
  ['{s:Officials} {c:said} {t:the two towns would share the dam}.', 'predicts'],
  ['{s:The Harbour Board} {c:said} {t:the two towns would share the dam}.', 'states'],
  ['{s:A sailor} {c:said}: {t:“We will wait for the tide.”}', 'states'],
  ['{s:Ada Lind} {c:said} {t:As she wrote in May, the dam is expected to hold}.', 'predicts'],
  ['{s:Ada Lind} {c:said} {t:this may be the best dam in the valley}.', 'states'],
  ['{s:Ada Lind} {c:rejected} {t:the offer}.', 'denies'],
];

describe('the stance', () => {
  it.each(STANCES)('of %s is %s', async (sentence, stance) => {
    expect(toldInWords(await extractMarked(sentence)).at(-1)?.stance).toBe(stance);
  });
});
