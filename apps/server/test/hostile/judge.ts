/** Judges what `onrecord read --json` made of hostile inputs: named refusals and whole articles, and nothing else. */
import { expect } from 'vitest';
import type { Canary, HostileInput, Outcome } from './hostile-input.ts';
import type { Measured } from './measured-command.ts';

/** One line of `onrecord read --json`, as far as it is judged. */
export interface ReadLine {
  input: string;
  text: string | null;
  blocks: { start: number; end: number; role: string }[] | null;
  refused: { code: string; message: string } | null;
}

/** The lines that a command printed. */
export function linesOf(stdout: string): ReadLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** What came of an input, each outcome once. */
export function outcomesOf(lines: readonly ReadLine[]): string[] {
  return [...new Set(lines.map(({ refused }) => refused?.code ?? 'article'))];
}

/** Fails when the command fell over or told a secret. */
export function expectNoFall({ stdout, stderr }: Measured, { secret }: Canary): void {
  expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+\)?$|Unhandled|FATAL ERROR|the program failed/m);
  expect(stdout.includes(secret) || stderr.includes(secret)).toBe(false);
}

/** Fails when a reading fell over, told a secret, or left with a code that does not fit its lines. */
export function expectSoundEnd(measured: Measured, canary: Canary): void {
  expectNoFall(measured, canary);
  const isRefused = linesOf(measured.stdout).some(({ refused }) => refused);
  expect([isRefused ? 1 : 0, 3]).toContain(measured.code);
}

/** Fails when the lines are not what may come of the input, and names it. */
export function expectOutcome({ what, expected, words }: HostileInput, lines: readonly ReadLine[]): void {
  expect.soft(lines.length, what).toBeGreaterThan(0);
  const outcomes = outcomesOf(lines);
  expect
    .soft(
      outcomes.filter((outcome) => !(expected as string[]).includes(outcome)),
      what,
    )
    .toEqual([]);
  for (const line of lines) expectSoundLine(line, what);
  if (words && outcomes.includes('article' satisfies Outcome))
    expect
      .soft(
        lines.some(({ text }) => flat(text ?? '').includes(words)),
        `${what}: ${words}`,
      )
      .toBe(true);
}

/** Fails when a line is neither a named refusal nor a whole article. */
export function expectSoundLine(line: ReadLine, what: string): void {
  if (line.refused) expectNamedRefusal(line.refused, what);
  else expectWholeArticle(line, what);
}

function expectNamedRefusal({ code, message }: { code: string; message: string }, what: string): void {
  expect.soft(code, `${what}: ${message}`).toMatch(/^(?!failed$)[a-z_]+$/);
  expect.soft(message, what).toMatch(/^.{20,2000}$/s);
}

function expectWholeArticle({ text, blocks }: ReadLine, what: string): void {
  const words = text ?? '';
  const ends = (blocks ?? []).map(({ end }) => end);
  const gaps = [...(blocks ?? []).map(({ start }) => start), words.length].map((start, index) => {
    const end = ends[index - 1] ?? 0;
    return end > start ? 'an overlap' : words.slice(end, start).trim();
  });
  expect.soft(words.trim(), what).not.toBe('');
  expect
    .soft(
      gaps.filter((gap) => gap !== ''),
      what,
    )
    .toEqual([]);
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
