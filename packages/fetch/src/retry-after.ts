/** How long a site asks to be left alone. */
import { type Answer, headerOf } from './answer.ts';

/**
 * The wait that an answer with status 429 or 503 asks for, in ms; null when it asks for none. The header holds seconds or a
 * date (RFC 9110, 10.2.3).
 */
export function retryAfterMs(answer: Pick<Answer, 'status' | 'headers'>, now: number): number | null {
  if (answer.status !== 429 && answer.status !== 503) return null;
  const value = headerOf(answer, 'retry-after')?.trim();
  if (!value) return null;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_MS);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.min(Math.max(date - now, 0), LONGEST_MS);
}

/** Nobody means more than a month; a larger number is a mistake or an attempt to be forgotten. */
const LONGEST_MS = 30 * 24 * 60 * 60 * 1000;
