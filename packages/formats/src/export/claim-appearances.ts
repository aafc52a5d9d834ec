/** Where claims appear and who puts them forward: what linked data says of a claim. It keeps all claims and reports. */
import type { Claim, ClaimReport, OnrecordRecord } from '@onrecord/schema';
import type { Names } from './names.ts';

/** A claim with its places. */
export interface ClaimAppearances {
  claim: Claim;
  /** Articles that carry it, in the order of the reports. */
  articleIds: string[];
  /** Who asserts it. Somebody who denies, doubts or only passes it on is not among them. */
  authorIds: string[];
  /** The article that carried it before all others; null when the days of publication do not tell. */
  firstId: string | null;
}

/** Collects claims and reports. */
export interface ClaimsSeen {
  add(record: OnrecordRecord): void;
  all(names: Names): ClaimAppearances[];
}

/** No claims yet. */
export function collectClaims(): ClaimsSeen {
  const claims = new Map<string, { claim: Claim; reports: ClaimReport[] }>();
  const days = new Map<string, Days>();
  return {
    add(record) {
      if (record.type === 'Claim') claims.set(record.id, { claim: record, reports: [] });
      else if (record.type === 'ClaimReport') claims.get(record.claimId)?.reports.push(record);
      else if (record.type === 'Article' && record.published?.latest)
        days.set(record.id, daysOf(record.published.earliest, record.published.latest));
    },
    all: (names) =>
      [...claims.values()].map(({ claim, reports }) => {
        const articleIds = distinct(reports.map(({ articleId }) => articleId));
        return {
          claim,
          articleIds,
          authorIds: authorsOf(reports, names),
          firstId: firstOf(articleIds, days),
        };
      }),
  };
}

interface Days {
  earliest: string;
  latest: string;
}

/** Instants are cut to days: their zones may differ. */
function daysOf(earliest: string, latest: string): Days {
  return { earliest: earliest.slice(0, DAY), latest: latest.slice(0, DAY) };
}

/** Length of `YYYY-MM-DD`. */
const DAY = 10;

function authorsOf(reports: readonly ClaimReport[], names: Names): string[] {
  const speakers = reports.flatMap(({ stance, speakerId }) =>
    stance === 'asserts' && speakerId !== null ? [names.survivor(speakerId)] : [],
  );
  return distinct(speakers);
}

/** The article whose last possible day lies before the first possible day of every other one. All days must be known. */
function firstOf(articleIds: readonly string[], days: ReadonlyMap<string, Days>): string | null {
  const dated = articleIds.flatMap((id) => {
    const known = days.get(id);
    return known ? [{ id, ...known }] : [];
  });
  const [first, ...others] = dated.sort((a, b) => (a.latest < b.latest ? -1 : 1));
  if (!first || dated.length < articleIds.length) return null;
  return others.every(({ earliest }) => first.latest < earliest) ? first.id : null;
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
