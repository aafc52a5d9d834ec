import { describe, expect, it } from 'vitest';
import { citation } from './citation.ts';

const quote = {
  stance: 'STATES',
  speaker: { label: 'Ada Brook' },
  because: null,
  source: [{ exact: 'Brook' }],
  content: [{ start: 120, end: 141, exact: 'the bridge will reopen' }],
  outlet: { name: 'Tidewater Post' },
  article: {
    title: 'Bridge to reopen',
    textId: 'ab12cd34ef56ab78',
    published: { earliest: '2024-03-02', latest: '2024-03-02', precision: 'DAY' },
  },
};

describe('a citation', () => {
  it('names words, speaker, outlet, date and the characters that prove it', () => {
    expect(citation(quote)).toBe(
      'Ada Brook: “the bridge will reopen” Tidewater Post, “Bridge to reopen”, 2 March 2024. [sha256 ab12cd34ef56, characters 120–141]',
    );
  });

  it('gives the words as printed and the reason when the speaker is not known', () => {
    const unknown = { ...quote, speaker: null, because: 'AMBIGUOUS', outlet: null };
    expect(citation(unknown)).toMatch(
      /^“Brook” \(several could be meant\): “the bridge will reopen” Unknown outlet/,
    );
  });
});
