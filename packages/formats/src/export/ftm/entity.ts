/** An entity of FollowTheMoney: a schema, an id, and lists of strings by property. */
import type { Made, When } from '@onrecord/schema';

/** As a line of the file. */
export interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** Values as an exporter gives them; what is null, empty or said twice is dropped. */
export type Values = Readonly<Record<string, readonly (string | null)[]>>;

/** The entity of the record with the id. */
export function entity(schema: string, recordId: string, values: Values): Entity {
  const properties: Record<string, string[]> = {};
  for (const [name, given] of Object.entries(values)) {
    const kept = [...new Set(given.filter((value) => value !== null && value !== ''))] as string[];
    if (kept.length) properties[name] = kept;
  }
  return { id: entityId(recordId), schema, properties };
}

/**
 * The id of a record as FollowTheMoney takes it: letters, digits, `-` and `.` only. A colon becomes a hyphen, and any
 * other character its code, so that the same record always has the same id.
 */
export function entityId(recordId: string): string {
  return recordId
    .replaceAll(':', '-')
    .replace(/[^0-9A-Za-z-]/gu, (character) => `.${character.codePointAt(0)?.toString(16)}.0`);
}

/** A time as the properties of an interval: one day, or first and last day as far as they are known. */
export function intervalOf(when: When | null): Values {
  if (!when) return {};
  const { earliest, latest, precision } = when;
  if (latest === earliest || precision === 'day' || precision === 'hour') return { date: [earliest] };
  return { startDate: [earliest], endDate: [precision === 'open' ? null : latest] };
}

/** Who made an assertion, in words: FollowTheMoney has no place for it. */
export function madeWords({ by, stage, version, confidence }: Made): string {
  return `Made by ${by} (${stage} ${version}), confidence ${confidence}`;
}
