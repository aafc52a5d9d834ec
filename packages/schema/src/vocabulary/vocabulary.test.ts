import { describe, expect, it } from 'vitest';
import { vocabularies } from './index.ts';
import { closedVocabulary, openVocabulary } from './vocabulary.ts';

const KEBAB_CASE = /^[a-z]+(-[a-z]+)*$/;

describe.each(vocabularies)('the vocabulary $name', ({ name, entries, ids, has, entry }) => {
  it('has unique ids in kebab-case', () => {
    expect(name).toMatch(KEBAB_CASE);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(KEBAB_CASE);
  });

  it('gives each id a label and one definition that ends with a full stop', () => {
    expect(entries.length).toBeGreaterThan(1);
    for (const { id, label, definition } of entries) {
      expect(label, id).toMatch(/^\p{Lu}.*[^.\s]$/u);
      expect(definition, id).toMatch(/^\p{Lu}[^.]+\.$/u);
    }
  });

  it('keeps `other` for the end', () => {
    expect([-1, ids.length - 1]).toContain(ids.indexOf('other'));
  });

  it('knows its own ids and nothing else', () => {
    for (const id of ids) {
      expect(has(id)).toBe(true);
      expect(entry(id).id).toBe(id);
    }
    for (const value of ['', 'no-such-word', 'toString', null, 7]) expect(has(value)).toBe(false);
    expect(() => entry('no-such-word')).toThrow(`"no-such-word" is no word of the vocabulary ${name}.`);
  });
});

describe('the list of vocabularies', () => {
  it('is in alphabetical order and names each once', () => {
    const names = vocabularies.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });
});

describe('an open vocabulary', () => {
  const entries = [{ id: 'letter', label: 'Letter', definition: 'Written on paper.' }] as const;

  it('takes a word from outside as other, a closed one does not', () => {
    expect(openVocabulary('medium', entries).has('other')).toBe(true);
    expect(closedVocabulary('medium', entries).has('other')).toBe(false);
  });
});
