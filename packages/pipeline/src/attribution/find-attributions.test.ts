import type { ArticleBatch } from '@onrecord/schema';
import { describe, expect, it } from 'vitest';
import { extractMarked } from './testing/marked-article.ts';

const OUTLET = { outlet: 'Port Ash Courier' };

function nameOf({ actors }: ArticleBatch, id: string | null | undefined): string | null {
  const actor = actors.find((one) => one.id === id);
  return actor ? (actor.name ?? `(${actor.kind})`) : null;
}

/** Speakers, chain and stance of each attribution, in text order. */
function told(batch: ArticleBatch) {
  return batch.attributions.map((one) => ({
    speakers: [one.speakerId, ...one.coSpeakerIds].map((id) => nameOf(batch, id)),
    chain: one.chain.map(({ actorId }) => nameOf(batch, actorId)),
    stance: one.stance,
  }));
}

describe('the speaker of an attribution', () => {
  it('is the person whose name stands behind office and title', async () => {
    const batch = await extractMarked(
      '{s:Harbour Board chairman Ola Berg} {c:said} {t:the ferries will run}.',
    );
    expect(told(batch)[0]?.speakers).toEqual(['Ola Berg']);
  });

  it('is found again by surname', async () => {
    const batch = await extractMarked('Ada Lind won.\n\n{s:Lind} {c:said} {t:the count was fair}.');
    expect(told(batch)[0]?.speakers).toEqual(['Ada Lind']);
  });

  it('is the government when a capital speaks', async () => {
    const batch = await extractMarked('Sweden shut the bridge. {s:Stockholm} {c:said} {t:it was unsafe}.');
    expect(told(batch)[0]?.speakers).toEqual(['Sweden']);
  });

  it('is joint when two names are joined, and one group when two origins are', async () => {
    const two = await extractMarked('{s:Norway and Sweden} {c:said} {t:the border is open}.');
    const one = await extractMarked('{s:U.S. and Swedish officials} {c:said} {t:the border is open}.');
    expect(told(two)[0]?.speakers).toEqual(['Norway', 'Sweden']);
    expect(told(one)[0]?.speakers).toEqual(['(unnamed-source)']);
  });

  it('is an unnamed source when no name is given', async () => {
    const batch = await extractMarked(
      '{t:The yard will close}, {c:according to} {s:a person familiar with the plan}.',
    );
    expect(told(batch)[0]?.speakers).toEqual(['(unnamed-source)']);
  });

  it('is nobody in hearsay', async () => {
    const batch = await extractMarked('{s:Ada Lind} {c:is said} {t:to own the yard}.');
    expect(batch.attributions[0]).toMatchObject({ speakerId: null, because: 'hearsay', source: [] });
  });

  it('stays open for a pronoun that two people fit', async () => {
    const batch = await extractMarked(
      'Talks between Ada Lind and Siv Falk failed. {s:She} {c:said} {t:it was late}.',
    );
    expect(batch.attributions[0]).toMatchObject({ speakerId: null, because: 'ambiguous' });
  });

  it('of a statement is who spoke before', async () => {
    const batch = await extractMarked(
      '{s1:Ada Lind} {c1:said} {t1:the dam is safe}. {s2:The statement} {c2:urged} {t2:people to stay}.',
    );
    expect(told(batch)[1]?.speakers).toEqual(['Ada Lind']);
    expect(batch.attributions[1]?.chainBasis).toBe('carried-over');
  });

  it('is shared by a second verb behind "and"', async () => {
    const batch = await extractMarked(
      '{s1:Ada Lind} {c1:said} {t1:the dam is old and {c2:warned} {t2:that it may break}}.',
    );
    expect(told(batch).map(({ speakers }) => speakers)).toEqual([['Ada Lind'], ['Ada Lind']]);
    expect(batch.attributions[0]?.content[0]?.exact).toBe('the dam is old');
  });

  it('is the report before "saying", not the subject of the sentence', async () => {
    const batch = await extractMarked(
      '{s:The town} shut the dam after media reports {c:saying} {t:it leaked}.',
    );
    expect(batch.attributions[0]?.source[0]?.exact).toBe('media reports');
  });

  it('takes the whole name when a tagger cut it in two', async () => {
    const batch = await extractMarked('Ada {s:Lind} {c:said} {t:the dam is safe}.');
    expect(batch.attributions[0]?.source[0]?.exact).toBe('Ada Lind');
  });
});

describe('the chain of an attribution', () => {
  it('runs over the broadcaster that relays', async () => {
    const batch = await extractMarked(
      '{s1:Ada Lind} {c1:said} {t1:the dam is safe}, according to the broadcaster Norvision.',
      OUTLET,
    );
    expect(told(batch)[0]?.chain).toEqual(['Port Ash Courier', 'Norvision', 'Ada Lind']);
  });

  it('joins a statement and its relay into one attribution', async () => {
    const batch = await extractMarked(
      '{t2:{t1:The dam is safe}, {s1:Ada Lind} {c1:said}}, {c2:according to} {s2:the newspaper Asker Herald}.',
      OUTLET,
    );
    expect(told(batch).map(({ chain }) => chain)).toEqual([['Port Ash Courier', 'Asker Herald', 'Ada Lind']]);
  });

  it('ends with the one who is cited', async () => {
    const batch = await extractMarked(
      '{t:The dam is cracked}, {s:the Asker Herald} {c:reported}, citing two engineers.',
      OUTLET,
    );
    expect(told(batch)[0]?.chain).toEqual(['Port Ash Courier', 'Asker Herald', '(unnamed-source)']);
  });

  it('names another outlet that was told, and not the publisher', async () => {
    const other = await extractMarked(
      '{s:Ada Lind} {c:told} the newspaper Asker Herald {t:the dam is safe}.',
      OUTLET,
    );
    const own = await extractMarked(
      '{s:Ada Lind} {c:told} the Port Ash Courier {t:the dam is safe}.',
      OUTLET,
    );
    expect(told(other)[0]?.chain).toEqual(['Port Ash Courier', 'Asker Herald', 'Ada Lind']);
    expect(told(own)[0]?.chain).toEqual(['Port Ash Courier', 'Ada Lind']);
  });

  it('of an attribution inside another one goes on from it', async () => {
    const batch = await extractMarked(
      '{s1:Ada Lind} {c1:said} {t1:that on Monday her deputy {s2:Siv Falk} {c2:promised} {t2:to pay for the dam} and for a new bridge over the river}.',
      OUTLET,
    );
    expect(told(batch)[1]?.chain).toEqual(['Port Ash Courier', 'Ada Lind', 'Siv Falk']);
    expect(batch.attributions[1]?.nestedIn).toBe(batch.attributions[0]?.id);
  });
});

describe('what an attribution does', () => {
  it('tells a refusal from speech', async () => {
    const batch = await extractMarked('{s:Ada Lind} {c:declined to comment on} {t:the report}.');
    expect(batch.attributions[0]).toMatchObject({ stance: 'silent', cueClass: 'refuse' });
  });

  it('finds a silence that the tagger overlooked', async () => {
    const batch = await extractMarked(
      'The ferry sank. The Harbour Board did not respond to a request for comment.',
    );
    expect(told(batch)).toMatchObject([{ speakers: ['Harbour Board'], stance: 'silent' }]);
  });

  it.each([
    ['denied', 'denies', 'denied'],
    ['warned', 'warns', 'asserted'],
    ['pledged', 'promises', 'asserted'],
    ['said', 'states', 'asserted'],
  ])('reads the stance of "%s"', async (cue, stance, modality) => {
    const batch = await extractMarked(`{s:Ada Lind} {c:${cue}} {t:that the dam is old}.`);
    expect(batch.attributions[0]).toMatchObject({ stance, modality });
  });

  it('knows to whom it is said', async () => {
    const batch = await extractMarked('{s:Norway} {c:warned} Sweden {t:that the border may close}.');
    expect(batch.attributions[0]?.addresseeIds.map((id) => nameOf(batch, id))).toEqual(['Sweden']);
  });

  it('keeps what stands inside the marks of a mixed quote', async () => {
    const batch = await extractMarked('{s:Ada Lind} {c:said} {t:the dam is “as safe as a house,” and new}.');
    expect(batch.attributions[0]?.kind).toBe('mixed');
    expect(batch.attributions[0]?.quoted.map(({ exact }) => exact)).toEqual(['as safe as a house,']);
  });

  it('gives a standfirst the speaker of the body that says the same', async () => {
    const batch = await extractMarked(
      'Dam holds in Port Ash\n\nThe old dam above Port Ash will hold through the whole winter.\n\nEngineers came on Monday to look at it.\n\n{s:Ada Lind} {c:said} {t:the old dam above Port Ash will hold through the whole winter}.',
    );
    const [above, below] = batch.attributions;
    expect(above).toMatchObject({
      chainBasis: 'from-body',
      duplicateOf: below?.id,
      speakerId: below?.speakerId,
    });
  });
});
