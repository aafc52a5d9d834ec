/**
 * The errors that packages of Onrecord throw: broken input and broken promises only. What is merely not known
 * (an unresolved speaker, an open date) is data in a record and never an error.
 */
import type { Span } from './span.ts';

/**
 * Why a file is no article: nothing in it, binary, in no encoding that fits or damaged, over a limit, with a NUL character,
 * without an article among its words, locked by a password, archives nested too deep, not as it was when reading began,
 * in need of a column mapping, or a bundle that does not prove its records.
 *
 * @public
 */
export type UnreadableCode =
  | 'empty'
  | 'not_text'
  | 'unreadable'
  | 'too_large'
  | 'nul'
  | 'no_article'
  | 'encrypted'
  | 'too_deep'
  | 'unstable'
  | 'no_mapping'
  | 'not_grounded';

/**
 * Why an address gave no file: it is no address of the public web, the site asks robots to stay away, nobody answers, the
 * answer is an error or over a limit.
 *
 * @public
 */
export type UnreachableCode =
  | 'refused_address'
  | 'refused_by_robots'
  | 'unreachable'
  | 'http_error'
  | 'too_many_redirects'
  | 'too_slow';

/** Every code that an error of Onrecord can carry. @public */
export type OnrecordErrorCode =
  | UnreadableCode
  | UnreachableCode
  | 'invalid_bundle'
  | 'invalid_record'
  | 'span_mismatch'
  | 'unknown_format'
  | 'unsupported_bundle';

/** Something wrong in a record, by the path of its field. @public */
export interface FieldFault {
  /** Such as `chain[1].role`; empty for the record itself. */
  path: string;
  /** What is wrong there. */
  message: string;
}

/** The base of all errors that Onrecord throws on purpose: `message` says what, where and what to do next. @public */
export class OnrecordError extends Error {
  /** Tells the errors apart for programs. */
  readonly code: OnrecordErrorCode;

  constructor(code: OnrecordErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A value does not have the shape of the record that it says it is. @public */
export class InvalidRecordError extends OnrecordError {
  /** Each wrong field. */
  readonly faults: readonly FieldFault[];

  constructor(record: string, faults: readonly FieldFault[]) {
    const listed = faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
    super('invalid_record', `${record} is not well-formed: ${listed}. Correct these fields and try again.`);
    this.faults = faults;
  }
}

/** The words of a span are not what stands at its offsets. @public */
export class SpanMismatchError extends OnrecordError {
  /** The span that is not true of its text. */
  readonly span: Span;

  constructor(span: Span, found: string | null) {
    const instead = found === null ? 'which lie outside of it' : `where "${found}" stands`;
    super(
      'span_mismatch',
      `The span ${span.start}-${span.end} of text ${span.text} claims "${span.exact}" at offsets ${instead}. Count it again in UTF-16 code units of that text version.`,
    );
    this.span = span;
  }
}

/** A file cannot become an article. @public */
export class UnreadableArticleError extends OnrecordError {
  /** The file as the caller named it. */
  readonly file: string;

  constructor(code: UnreadableCode, file: string, reason: string, options?: ErrorOptions) {
    super(code, `${file}: ${reason}`, options);
    this.file = file;
  }
}

/** An address gave no file. @public */
export class UnreachableError extends OnrecordError {
  /** The address as the caller gave it. */
  readonly url: string;

  constructor(code: UnreachableCode | 'too_large', url: string, reason: string, options?: ErrorOptions) {
    super(code, `${url}: ${reason}`, options);
    this.url = url;
  }
}

/** No importer or exporter knows the format. @public */
export class UnknownFormatError extends OnrecordError {
  /** What was asked for: a file name or the id of a format. */
  readonly format: string;

  constructor(format: string, known: readonly string[]) {
    super('unknown_format', `${format}: the format is not known. Choose one of: ${known.join(', ')}.`);
    this.format = format;
  }
}

/** A bundle cannot be read on: the message names the line. @public */
export class InvalidBundleError extends OnrecordError {
  /** Counted from 1; the header is line 1. */
  readonly line: number;

  constructor(
    line: number,
    reason: string,
    code: 'invalid_bundle' | 'unsupported_bundle' = 'invalid_bundle',
  ) {
    super(code, `Line ${line} of the bundle: ${reason}`);
    this.line = line;
  }
}
