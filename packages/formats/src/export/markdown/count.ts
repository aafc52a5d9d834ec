/** Numbers of things in words. */

/** Such as `1 article` or `3 articles`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
