import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts.ts';
import { EditorCode } from './editor-code.ts';

const CODE = 'c'.repeat(20) + 'd'.repeat(23);
const HOUR = 60 * 60 * 1_000;

describe('an editor code', () => {
  it('is good once', () => {
    const code = new EditorCode(CODE, 0);
    expect(code.take(`${CODE}x`, 1)).toBe(false);
    expect(code.take(CODE, 1)).toBe(true);
    expect(code.take(CODE, 2)).toBe(false);
  });

  it('ends after an hour', () => {
    expect(new EditorCode(CODE, 0).take(CODE, HOUR - 1)).toBe(true);
    expect(new EditorCode(CODE, 0).take(CODE, HOUR)).toBe(false);
  });

  it('is good again when its session could not be stored', () => {
    const code = new EditorCode(CODE, 0);
    code.take(CODE, 1);
    code.giveBack();
    expect(code.take(CODE, 2)).toBe(true);
  });

  it('that is missing opens nothing', () => {
    for (const guess of ['', 'null', '0'.repeat(64)])
      expect(new EditorCode(null, 0).take(guess, 1)).toBe(false);
  });

  it('that could be guessed is refused without being repeated', () => {
    const open = () => new EditorCode('letmein', 0);
    expect(open).toThrow(/at least 32 random characters/);
    expect(open).not.toThrow(/letmein/);
  });
});

describe('failed attempts', () => {
  it('are too many after ten in a minute, and forgotten in the next', () => {
    const attempts = new Attempts();
    for (let turn = 0; turn < 10; turn++) expect(attempts.fail(turn * 1_000)).toBeNull();
    expect(attempts.fail(20_000)).toBe(40);
    expect(attempts.fail(59_999)).toBe(1);
    expect(attempts.fail(60_000)).toBeNull();
  });

  it('do not lock anybody out when the clock goes back', () => {
    const attempts = new Attempts();
    for (let turn = 0; turn < 20; turn++) attempts.fail(1_000_000);
    expect(attempts.fail(5_000)).toBeNull();
  });
});
