/** What `doctor` looks at, and what it says when something does not hold. The list of checks is data: command, guide and tests read it. */

/** The name of a check. */
export type CheckName = (typeof doctorChecks)[number]['name'];

const RESTORE =
  'Restore the file from a snapshot, or import the articles into a new database. "onrecord export" may still save what can be read.';
const ANEW = 'Export everything as a bundle and import it into a new database, where it is counted anew.';

/** Every check in the order in which it is carried out, what it proves and what to do about a fault. */
export const doctorChecks = [
  {
    name: 'pages',
    proves: 'every page of the file is whole, and every index agrees with its table',
    advice: RESTORE,
  },
  { name: 'references', proves: 'no row points at a row that is not there', advice: RESTORE },
  { name: 'tables', proves: 'tables and indexes are those of this Onrecord', advice: RESTORE },
  { name: 'texts', proves: 'the SHA-256 of every text is its id', advice: RESTORE },
  { name: 'spans', proves: 'every span stands in its text word for word', advice: RESTORE },
  {
    name: 'records',
    proves: 'every record is well-formed and agrees with its row and its view',
    advice: RESTORE,
  },
  {
    name: 'search',
    proves: 'the full-text index holds exactly the words of the records',
    advice: 'Run "onrecord doctor --rebuild-search".',
  },
  { name: 'redirects', proves: 'every merged actor leads to one that survives', advice: ANEW },
  { name: 'counters', proves: 'every kept count equals a recount', advice: ANEW },
  {
    name: 'originals',
    proves: 'every kept original unpacks to its SHA-256',
    advice: 'Import the file again into a new database.',
  },
  {
    name: 'audit',
    proves: 'no record of the audit log was changed or left out',
    advice: 'Compare it with an earlier snapshot: somebody, or the disk, changed what was written.',
  },
] as const;

/** Something that does not hold. */
export interface Fault {
  check: CheckName;
  /** The page, row or record. */
  where: string;
  what: string;
  /** What to do about it. */
  advice: string;
}

/** What a check came to. */
export interface CheckReport {
  check: CheckName;
  /** How many things were looked at: pages, rows, texts, spans. */
  examined: number;
  faults: number;
}

/** One fault, with the advice of its check. */
export function faultOf(check: CheckName, where: string, what: string): Fault {
  const advice = doctorChecks.find(({ name }) => name === check)?.advice ?? RESTORE;
  return { check, where, what, advice };
}
