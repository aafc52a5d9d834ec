import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownPath, pathOf } from './page-path.ts';

describe('the path of a page', () => {
  it('has what a person would share, and nothing of what Next adds', () => {
    expect(pathOf({ pathname: '/story/4f/quotes', search: '?speaker=9a&_rsc=1x2' })).toBe(
      '/story/4f/quotes?speaker=9a',
    );
    expect(pathOf({ pathname: '/import', search: '' })).toBe('/import');
  });
});

describe('where a visitor goes on to', () => {
  it.each(['/', '/import', '/story/4f/quotes?speaker=9a', '/article/4f?q=1#9a'])('may be %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/..//evil.example',
    'import',
    '',
    null,
    undefined,
  ])('is the start page instead of %j', (path) => expect(ownPath(path)).toBe('/'));

  it('is a page of this site, whatever the address says', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      ':',
      '@',
      '?',
      '#',
      '\t',
      '\n',
      ' ',
      '%2f',
      'evil.example',
      'http',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const origin = 'http://localhost:3000';
        expect(new URL(ownPath(parts.join('')), `${origin}/sign-in`).origin).toBe(origin);
      }),
    );
  });
});
