/** Percentiles by the nearest rank. */

/** The value that `percent` of the ascending values do not exceed; 0 of none. */
export function percentile(ascending: readonly number[], percent: number): number {
  return ascending[Math.max(0, Math.ceil((ascending.length * percent) / 100) - 1)] ?? 0;
}
