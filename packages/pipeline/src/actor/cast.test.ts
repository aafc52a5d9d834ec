import type { ArticleBatch } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../pipeline.ts';

/** The named mentions of a text as `words (form, kind of actor, name of actor)`. */
async function names(text: string): Promise<string[]> {
  const batch = await extractArticle({ text });
  return batch.mentions
    .filter(({ form }) => form !== 'pronoun' && form !== 'description')
    .map((one) => line(batch, one.span.exact, one.form, one.actorId));
}

async function nominals(text: string): Promise<string[]> {
  const batch = await extractArticle({ text });
  return batch.mentions
    .filter(({ form }) => form === 'pronoun' || form === 'description')
    .map(({ span, actorId, coActorIds, because }) =>
      [
        span.exact,
        ...[actorId, ...coActorIds].map((id) => batch.actors.find((one) => one.id === id)?.name ?? because),
      ].join(' = '),
    );
}

function line({ actors }: ArticleBatch, words: string, form: string, id: string | null): string {
  const actor = actors.find((one) => one.id === id);
  return `${words} (${form}, ${actor?.kind}, ${actor?.name})`;
}

describe('names', () => {
  it('leaves titles and adjectives out of the name of a person', async () => {
    expect(await names('On Monday Swedish Foreign Minister Ada Lind met Gen. Ola Berg.')).toEqual([
      'Swedish (adjective, country, Sweden)',
      'Ada Lind (name, person, Ada Lind)',
      'Ola Berg (name, person, Ola Berg)',
    ]);
  });

  it('keeps an office in one name and apart from the state before it', async () => {
    expect(await names('The U.S. Treasury Department fined the Norwegian Fisheries Ministry.')).toEqual([
      'U.S. (name, country, United States)',
      'Treasury Department (name, government-body, Treasury Department)',
      'Norwegian Fisheries Ministry (name, government-body, Norwegian Fisheries Ministry)',
    ]);
  });

  it('tells a capital that acts from a capital that lies somewhere', async () => {
    expect(await names('The talks in Oslo failed, and Oslo has blamed Stockholm.')).toEqual([
      'Oslo (name, place, Oslo)',
      'Oslo (metonym, country, Norway)',
      'Stockholm (metonym, country, Sweden)',
    ]);
  });

  it('gives an ambiguous adjective to the largest state that bears it', async () => {
    expect(await names('Two American tourists were hurt.')).toEqual([
      'American (adjective, country, United States)',
    ]);
  });

  it('reads "the South" as the state that the article names so', async () => {
    expect(await names('South Sudan signed. Aid for the South is late.')).toContain(
      'the South (name, country, South Sudan)',
    );
  });

  it('takes no name from the word that opens a sentence, a contraction or a weekday', async () => {
    expect(await names('Residents left on Friday. We’re late. However, nobody came. Snow fell.')).toEqual([]);
  });

  it('groups a person by surname, hyphen and middle name', async () => {
    const found = await names(
      'Writer Han Soo-jin won. Han Soo Jin thanked her town. “Han is ours,” a mayor said.',
    );
    expect(found.map((one) => one.replace(/^.*\(/, ''))).toEqual(
      Array(3).fill(expect.stringMatching(/^name, person, Han Soo/)),
    );
  });

  it('groups a body with its acronym', async () => {
    const found = await names('The Coastal Fishers Union met. The CFU has 90 members.');
    expect(found).toContain('CFU (name, organisation, Coastal Fishers Union)');
  });

  it('knows an outlet by what it is called or what it does', async () => {
    expect(await names('The ferry sank, the state news agency Norpress said.')).toContain(
      'Norpress (name, state-news-agency, Norpress)',
    );
    expect(await names('A sailor told the Asker Herald that it sank.')).toContain(
      'Asker Herald (name, news-outlet, Asker Herald)',
    );
  });

  it('keeps the words of a title-case headline apart from its names', async () => {
    const text =
      'Berg Vows Quick Repairs After Harbour Fire\n\nMayor Ola Berg came back to the harbour on Sunday evening to see it.';
    expect(await names(text)).toEqual(['Berg (name, person, Ola Berg)', 'Ola Berg (name, person, Ola Berg)']);
  });
});

describe('words that stand for somebody', () => {
  it('resolves a pronoun with one antecedent', async () => {
    expect(await nominals('Ada Lind came home. She was tired.')).toEqual(['She = Ada Lind']);
  });

  it('leaves a pronoun open that two could be meant by', async () => {
    expect(await nominals('The talks between Ola Berg and Per Dahl went on until he left.')).toEqual([
      'he = ambiguous',
    ]);
  });

  it('leaves a pronoun open without anybody before it', async () => {
    expect(await nominals('When he woke, it was dark.')).toEqual(['he = no-antecedent']);
  });

  it('resolves a description through the role that stood beside the name', async () => {
    expect(await nominals('The mayor of Asker, engineer Ola Berg, slept. Later the engineer ate.')).toContain(
      'the engineer = Ola Berg',
    );
  });

  it('resolves the two of a pair', async () => {
    expect(await nominals('Norway and Sweden signed. The two countries share a border.')).toEqual([
      'The two countries = Norway = Sweden',
    ]);
  });
});
