/** Numbers that look random and are the same on every run and every machine. */

/** A stream of numbers. */
export interface Random {
  /** At least 0 and below 1. */
  fraction(): number;
  /** A whole number, at least 0 and below `limit`. */
  below(limit: number): number;
  /** One of the list. */
  of<T>(list: readonly T[]): T;
}

/** A rank, drawn with a chance that falls with the rank, as words and famous people are met. */
export type Zipf = (random: Random) => number;

/** The stream that belongs to a name, such as `article` and its number: independent of all other streams. */
export function randomOf(...name: readonly (string | number)[]): Random {
  let state = hashOf(name.join(' '));
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(fraction() * limit);
  return { fraction, below, of: (list) => list[below(list.length)] as (typeof list)[number] };
}

/** Ranks from 0 below `count` with the chance 1 / (rank + 1 + shift): Zipf's law, and Mandelbrot's with a shift. */
export function zipfBelow(count: number, shift = 0): Zipf {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1 + shift);
    sums[rank] = sum;
  }
  return (random) => firstAbove(sums, random.fraction() * sum);
}

/** By halving. */
function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** FNV-1a: short, and neighbouring names give far states. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash;
}
