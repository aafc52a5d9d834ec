/** What validation finds. An issue is data: a bundle with faults is read to its end, and each fault is named once. */

/** How far a bundle or record can be trusted: not at all, in its shape, or down to the characters. @public */
export type ValidationLevel = 'malformed' | 'well-formed' | 'grounded';

/** What is wrong, for programs. @public */
export type IssueCode =
  | 'bad_header'
  | 'bad_line'
  | 'block_out_of_range'
  | 'malformed'
  | 'no_span'
  | 'page_out_of_range'
  | 'repeated_id'
  | 'span_mismatch'
  | 'text_id_mismatch'
  | 'unknown_id'
  | 'unknown_text'
  | 'unknown_type'
  | 'wrong_type';

/** One fault. @public */
export interface Issue {
  /** The level that the fault keeps the bundle from. */
  level: 'well-formed' | 'grounded';
  /** What is wrong, for programs. */
  code: IssueCode;
  /** Line of the bundle, counted from 1; null when records were given instead of a bundle. */
  line: number | null;
  /** The id of the record, null when it has none. */
  record: string | null;
  /** The field, such as `chain[1].actorId`; empty for the whole record. */
  path: string;
  /** What is wrong and what should be there. */
  message: string;
}

/** Where an issue is found. */
export type IssuePlace = Pick<Issue, 'line' | 'record'>;

/** The level that is reached in spite of the issues. @public */
export function levelOf(issues: readonly Issue[]): ValidationLevel {
  if (issues.some(({ level }) => level === 'well-formed')) return 'malformed';
  return issues.length > 0 ? 'well-formed' : 'grounded';
}

/** A path as it is written in messages: `['chain', 1, 'role']` becomes `chain[1].role`. */
export function pathOf(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '');
}
