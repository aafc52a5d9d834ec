/** How the name, the scopes and the life of a token are typed. */
import { InvalidArgumentError } from 'commander';
import { SCOPES, type Scope } from '../rights/caller.ts';

/** As long as a line of a list bears. */
const LONGEST_NAME = 100;

const HOUR = 60 * 60 * 1_000;
const UNITS: Record<string, number> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

/** Ten years: a token that ends later ends never. */
const LONGEST_LIFE = 3_653 * 24 * HOUR;

/** A name on one line. Throws an InvalidArgumentError for another. */
export function nameOf(typed: string): string {
  const name = typed.trim().normalize('NFC');
  if (name.length > 0 && name.length <= LONGEST_NAME && !/\p{Control}/u.test(name)) return name;
  throw new InvalidArgumentError(`Give a name of 1 to ${LONGEST_NAME} characters on one line.`);
}

/** Scopes in their order. Throws an InvalidArgumentError when one is unknown. */
export function scopesOf(typed: string): Scope[] {
  const words = typed.split(',').map((word) => word.trim());
  if (words.every((word) => SCOPES.some((scope) => scope === word)))
    return SCOPES.filter((scope) => words.includes(scope));
  throw new InvalidArgumentError(`Choose among ${SCOPES.join(', ')}, with commas between them.`);
}

/** Milliseconds. Throws an InvalidArgumentError that says how a time is written. */
export function lifeOf(typed: string): number {
  const [, count, unit = ''] = /^(\d+)([hdw])$/.exec(typed.trim()) ?? [];
  const life = Number(count) * (UNITS[unit] ?? Number.NaN);
  if (life >= HOUR && life <= LONGEST_LIFE) return life;
  throw new InvalidArgumentError('Write a time from 1h to ten years, such as 12h, 90d or 52w.');
}
