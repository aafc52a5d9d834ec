import { describe, expect, it } from 'vitest';
import { extractMarked } from '../attribution/testing/marked-article.ts';

/** The steps of the routes of an article, "from > to". */
async function routesIn(marked: string): Promise<string[]> {
  const { relations, actors } = await extractMarked(marked, { outlet: 'Port Ash Courier' });
  const nameOf = (id: string) => {
    const actor = actors.find((one) => one.id === id);
    return actor?.name ?? `(${actor?.aliases[0]?.text})`;
  };
  return relations
    .filter(({ relation }) => relation === 'reports')
    .map(({ from, to }) => `${nameOf(from)} > ${nameOf(to)}`);
}

describe('the routes of an article', () => {
  it.each([
    [
      '{t:The dam is safe}, {s:Ada Lind} {c:said}, according to the Norvik news agency, citing Swedish state television.',
      [
        'Port Ash Courier > Norvik',
        'Norvik > (Swedish state television)',
        '(Swedish state television) > Ada Lind',
      ],
    ],
    ['{t:The dam is safe}, {s:Swedish state media} {c:said}.', ['Port Ash Courier > (Swedish state media)']],
    ['{s:Swedish state media} {c:did not mention} {t:the dam}.', []],
    ['{t:The dam is safe}, {s:Swedish officials} {c:said}.', []],
    ['{t:The dam is safe}, {s:Ada Lind} {c:said}.', []],
  ])('of %s', async (marked, routes) => {
    expect((await routesIn(marked)).sort()).toEqual([...routes].sort());
  });
});
