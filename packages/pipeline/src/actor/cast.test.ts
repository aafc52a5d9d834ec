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

  it.each([
    [
      'The ferry line Norvane Marine raised its fares.',
      'Norvane Marine (name, organisation, Norvane Marine)',
    ],
    ['Shares of Quellmar Ltd. rose.', 'Quellmar Ltd. (name, organisation, Quellmar Ltd.)'],
    ['Quellmar Inc. Chief Executive Oda Brenner left.', 'Quellmar Inc. (name, organisation, Quellmar Inc.)'],
    ['Fans cheered the Toronto Herons on Sunday.', 'Toronto Herons (name, organisation, Toronto Herons)'],
    ['Two workers of the carrier Tolvo were hurt.', 'Tolvo (name, organisation, Tolvo)'],
    ['Tolvo, a maker of pumps, closed its doors.', 'Tolvo (name, organisation, Tolvo)'],
  ])('takes no company or club for a person: %j', async (text, found) => {
    expect(await names(text)).toContain(found);
  });

  it.each([
    ['“It is late,” said Henrik Tollan of Asker.', 'Henrik Tollan (name, person, Henrik Tollan)'],
    ['Neighbours of O. T. Varnsel were told.', 'O. T. Varnsel (name, person, O. T. Varnsel)'],
    ['“Good night,” said President-elect Oda Brenner.', 'Oda Brenner (name, person, Oda Brenner)'],
    ['Comedian Henrik Tollan will be the host.', 'Henrik Tollan (name, person, Henrik Tollan)'],
    ['The mayor of Kelm, Oda Brenner, was late.', 'Oda Brenner (name, person, Oda Brenner)'],
    [
      'Friends of Marie-Claire van Tolen wept.',
      'Marie-Claire van Tolen (name, person, Marie-Claire van Tolen)',
    ],
    ['Dunmarr, 43, was at home.', 'Dunmarr (name, person, Dunmarr)'],
  ])('knows a person by given name, initials, role or age: %j', async (text, found) => {
    expect(await names(text)).toContain(found);
  });

  it.each([
    ['“All is well,” the mayor told a Velpost reporter.', 'Velpost (name, news-outlet, Velpost)'],
    ['The bridge is safe, according to the Velpost news agency.', 'Velpost (name, news-outlet, Velpost)'],
    ['The bridge is safe, Velpost reported, citing an engineer.', 'Velpost (name, news-outlet, Velpost)'],
  ])('knows a medium by what belongs to it: %j', async (text, found) => {
    expect(await names(text)).toContain(found);
  });

  it('knows a large town without any word of place beside it', async () => {
    expect(await names('Snow closed Toulouse for a day.')).toEqual(['Toulouse (name, place, Toulouse)']);
  });

  it('takes a law for a document', async () => {
    expect(await names('The Clean Harbours Act passed.')).toContain(
      'Clean Harbours Act (name, document, Clean Harbours Act)',
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

  it('tells two people apart by their given names', async () => {
    expect(await nominals('Henrik Tollan met Maria Lind before she left.')).toEqual(['she = Maria Lind']);
  });

  it('tells two people apart by their titles', async () => {
    expect(await nominals('Mr. Tollan and Mrs. Varnsel met. Later he left.')).toContain('he = Tollan');
  });

  it('goes on with the same person through a row of pronouns', async () => {
    expect(await nominals('Oda Brenner said she would bring her dog.')).toEqual([
      'she = Oda Brenner',
      'her = Oda Brenner',
    ]);
  });

  it('gives a possessive to the name right before it', async () => {
    expect(await nominals('Norway criticised Sweden for its silence.')).toEqual(['its = Sweden']);
  });

  it('resolves a relative pronoun to the name that it follows', async () => {
    expect(await nominals('Ola Berg thanked Ada Lind, who had called.')).toEqual(['who = Ada Lind']);
  });

  it('resolves "they" to two who were named together', async () => {
    expect(await nominals('Ola Berg and Ada Lind came home. They were tired.')).toEqual([
      'They = Ola Berg = Ada Lind',
    ]);
  });

  it('leaves "they" open beside another plural', async () => {
    expect(await nominals('Ola Berg and Ada Lind met the residents. They were tired.')).toEqual([]);
  });

  it('gives no office to the place that stands before it', async () => {
    expect(
      await nominals('Kim Dahl left. In Asker, the mayor met nobody. The mayor slept.'),
    ).not.toContainEqual(expect.stringContaining('= Asker'));
  });

  it('takes no conjunction for an article', async () => {
    expect(await nominals('Ola Berg said that his country waits.')).toEqual(['his = Ola Berg']);
  });

  it('resolves "the company" to the one just named', async () => {
    expect(await nominals('Quellmar Ltd. closed a yard. The company blamed the rain.')).toEqual([
      'The company = Quellmar Ltd.',
    ]);
  });

  it('leaves "the company" open between two', async () => {
    expect(
      await nominals('The rivals Quellmar Ltd. and Tolvo Ltd. closed. The company blamed the rain.'),
    ).not.toContainEqual(expect.stringMatching(/^The company = (?:Quellmar|Tolvo)/));
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
