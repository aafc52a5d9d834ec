import { describe, expect, it } from 'vitest';
import {
  InvalidBundleError,
  InvalidRecordError,
  OnrecordError,
  SpanMismatchError,
  UnknownFormatError,
  UnreachableError,
  UnreadableArticleError,
} from './errors.ts';

const SPAN = { text: 'abc', start: 4, end: 8, exact: 'quay' };

describe('every error', () => {
  it.each([
    [
      new InvalidRecordError('The story story:1', [{ path: 'title', message: 'is missing' }]),
      'invalid_record',
      /story:1.*title: is missing\. Correct/,
    ],
    [
      new SpanMismatchError(SPAN, 'pier'),
      'span_mismatch',
      /4-8 of text abc claims "quay" .* "pier" stands\. Count it again/,
    ],
    [new SpanMismatchError(SPAN, null), 'span_mismatch', /lie outside of it\. Count it again/],
    [
      new UnreadableArticleError('empty', 'a.txt', 'The file is empty. Check it.'),
      'empty',
      /^a\.txt: The file is empty\. Check it\.$/,
    ],
    [
      new UnknownFormatError('a.xyz', ['Plain text (.txt)']),
      'unknown_format',
      /^a\.xyz: .* Choose one of: Plain text/,
    ],
    [
      new UnreachableError(
        'refused_by_robots',
        'https://example.org/a',
        'The site asks to stay away. Save the page and import the file.',
      ),
      'refused_by_robots',
      /^https:\/\/example\.org\/a: The site asks to stay away\. Save/,
    ],
    [
      new UnreachableError(
        'too_large',
        'https://example.org/b',
        'It is larger than 5 MiB. Import a part of it.',
      ),
      'too_large',
      /larger than 5 MiB\. Import/,
    ],
    [new InvalidBundleError(3, 'it is no JSON.'), 'invalid_bundle', /^Line 3 of the bundle/],
  ])('says what, where and what to do (%s)', (error, code, message) => {
    expect(error).toBeInstanceOf(OnrecordError);
    expect(error.name).toBe(error.constructor.name);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
  });
});

describe('an error of a place', () => {
  it('names the file or the address apart from the message, and keeps its cause', () => {
    const cause = new Error('socket hang up');
    expect(
      new UnreachableError('unreachable', 'https://example.org', 'Nobody answers.', { cause }),
    ).toMatchObject({ url: 'https://example.org', cause });
    expect(new UnreadableArticleError('encrypted', 'a.pdf', 'It is locked.', { cause })).toMatchObject({
      file: 'a.pdf',
      cause,
    });
  });
});
