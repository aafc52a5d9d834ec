import { describe, expect, it } from 'vitest';
import { statedRelations } from '../testing/stated-relations.ts';

describe('plans', () => {
  it('keeps what is still to come apart from what happened', () => {
    expect(statedRelations('Vance will travel to Quell on Monday.')).toEqual([
      'vance will-visit quell (planned)',
    ]);
    expect(statedRelations('Mira Vance to visit Belmark')).toEqual(['vance will-visit belmark (planned)']);
    expect(statedRelations('Mira Vance and Ilya Orlo are expected to meet in Quell.', 'will-meet')).toEqual([
      'vance will-meet orlo (planned)',
    ]);
    expect(statedRelations('Vance will go to Quell to meet Ilya Orlo.', 'met')).toEqual([]);
  });
});

describe('a description that stands for an actor', () => {
  const actors = {
    orlo: { kind: 'person', name: 'Ilya Orlo', forms: [{ text: 'the Tarvian leader', form: 'description' }] },
  } as const;

  it('ties that actor to the name inside the description', () => {
    expect(
      statedRelations('Ilya Orlo came late. Later the Tarvian leader visited Quell.', undefined, {
        actors,
      }).sort(),
    ).toEqual(['orlo leads tarvia', 'orlo visited quell']);
  });
});

describe('conduct that is disputed', () => {
  const text = 'Belmark said that Tarvia had sent rockets to Sorrel.';

  it('is alleged when it stands in what somebody says, and asserted in the outlet’s own voice', () => {
    const attributions = [
      { speaker: 'belmark', cue: 'said', content: 'that Tarvia had sent rockets to Sorrel' },
    ];
    expect(statedRelations(text, 'supplies-arms-to', { attributions })).toEqual([
      'tarvia supplies-arms-to sorrel (alleged)',
    ]);
    expect(statedRelations(text, 'supplies-arms-to')).toEqual(['tarvia supplies-arms-to sorrel']);
  });
});

describe('routes', () => {
  const text =
    'Vance will resign, TNA said. The water is rising, Ilya Orlo said. Tarvia is calm, a clerk said, according to the Delta Herald.';
  const attributions = [
    { speaker: 'tna', cue: 'said', content: 'Vance will resign' },
    { speaker: 'orlo', cue: 'said. Tarvia', content: 'The water is rising' },
    { speaker: 'clerk', cue: 'a clerk said', content: 'Tarvia is calm', relayers: ['herald'] },
  ];
  const actors = {
    clerk: { kind: 'unnamed-source', name: null, forms: [{ text: 'a clerk', form: 'description' }] },
  } as const;

  it('reports an outlet that carries a medium, and a medium that carries a speaker, but no plain quotation', () => {
    expect(statedRelations(text, 'reports', { attributions, actors }).sort()).toEqual([
      'herald reports clerk',
      'outlet reports herald',
      'outlet reports tna',
    ]);
  });
});

describe('evidence', () => {
  it('is one relation with each clause that states it', () => {
    const text = 'Tarvian President Mira Vance spoke. Later Tarvian President Mira Vance left.';
    expect(statedRelations(text)).toEqual(['vance leads tarvia']);
  });

  it('stays true behind an emoji and a combining mark', () => {
    expect(statedRelations('🌊 Cafe\u0301 talk: Vance visited Quell.', 'visited')).toEqual([
      'vance visited quell',
    ]);
  });
});
