/**
 * The second level of validation: is a set of records true down to the characters? Spans come before the texts that they
 * point into, so texts, ids and spans are kept until the last record; memory grows with the bundle.
 */
import { textIdOf } from '../ids.ts';
import type { RecordType } from '../record.ts';
import { isRangeOf, isSpan, isTrueSpan, type Range, type Span } from '../span.ts';
import { type Issue, type IssueCode, type IssuePlace, pathOf } from './issue.ts';
import { type HeldId, heldIds } from './references.ts';

/** Collects records one by one; `issues` tells what does not hold for all of them together. @public */
export interface Grounding {
  /** Takes a record, with its line in the bundle when it has one. */
  add(record: { type: string; id: string }, line?: number | null): void;
  /** What does not hold for all records together; empty when every word of them is proven. */
  issues(): Issue[];
}

/** Fields of which at least so many spans must stand in a record together. */
const EVIDENCE = new Map<string, { fields: readonly string[]; least: number }>([
  ['Mention', { fields: ['span'], least: 1 }],
  ['Attribution', { fields: ['source', 'cue', 'content'], least: 1 }],
  ['ClaimReport', { fields: ['span'], least: 1 }],
  ['Relation', { fields: ['evidence'], least: 1 }],
  ['TimelineEvent', { fields: ['evidence'], least: 1 }],
  ['SharedPassage', { fields: ['spans'], least: 2 }],
] satisfies [RecordType, unknown][]);

/** Records nest five deep; a hostile bundle that nests further must not exhaust the stack. */
const MAX_DEPTH = 32;

/** UTF-16 code units: enough to find the words again. */
const MAX_SHOWN = 80;

interface Found<T> extends IssuePlace {
  path: string;
  what: T;
}

/** A new, empty collection. @public */
export function groundingOf(): Grounding {
  const typeOfId = new Map<string, string>();
  const texts = new Map<string, string>();
  const spans: Found<Span>[] = [];
  const held: Found<HeldId>[] = [];
  const issues: Issue[] = [];
  return {
    add(record, line = null) {
      const place = { line, record: record.id };
      if (typeOfId.has(record.id))
        issues.push(
          fault('repeated_id', place, 'id', `the id is already that of a ${typeOfId.get(record.id)}`),
        );
      else typeOfId.set(record.id, record.type);
      if (record.type === 'TextVersion') issues.push(...addText(texts, record, place));
      const found = spansIn(record, []);
      issues.push(
        ...evidenceIssues(
          record,
          found.map(({ path }) => path),
          place,
        ),
      );
      for (const { span, path } of found) spans.push({ ...place, path: pathOf(path), what: span });
      for (const id of heldIds(record)) held.push({ ...place, path: id.path, what: id });
    },
    issues: () => [
      ...issues,
      ...spans.flatMap((span) => spanIssues(span, texts)),
      ...held.flatMap((id) => referenceIssues(id, typeOfId)),
    ],
  };
}

/** What keeps the records from being grounded, taken together; empty when every word of them is proven. @public */
export function groundingIssues(records: Iterable<{ type: string; id: string }>): Issue[] {
  const grounding = groundingOf();
  for (const record of records) grounding.add(record);
  return grounding.issues();
}

function addText(texts: Map<string, string>, record: { id: string }, place: IssuePlace): Issue[] {
  const { text, blocks, pages } = record as { text?: unknown; blocks?: unknown; pages?: unknown };
  if (typeof text !== 'string') return [];
  texts.set(record.id, text);
  const digest = textIdOf(text);
  const wrongId =
    digest === record.id
      ? []
      : [fault('text_id_mismatch', place, 'id', `the SHA-256 of the text is ${digest}`)];
  return [
    ...wrongId,
    ...rangeIssues(text, blocks, 'blocks', 'block_out_of_range', place),
    ...rangeIssues(text, pages, 'pages', 'page_out_of_range', place),
  ];
}

/** The stretches of a text that are none of it; what is no list of stretches is named by the first level. */
function rangeIssues(
  text: string,
  ranges: unknown,
  field: string,
  code: IssueCode,
  place: IssuePlace,
): Issue[] {
  return (Array.isArray(ranges) ? ranges : []).flatMap((range, index) => {
    if (typeof range !== 'object' || range === null || isRangeOf(text, range as Range)) return [];
    const { start, end } = range as Range;
    const message = `${start}-${end} is no part of a text of ${text.length} UTF-16 code units`;
    return [fault(code, place, `${field}[${index}]`, message)];
  });
}

function evidenceIssues(
  record: { type: string },
  paths: readonly PropertyKey[][],
  place: IssuePlace,
): Issue[] {
  const rule = EVIDENCE.get(record.type);
  if (!rule) return [];
  const found = paths.filter(([field]) => rule.fields.includes(String(field))).length;
  if (found >= rule.least) return [];
  const message = `a ${record.type} stands on at least ${rule.least} span(s) in ${rule.fields.join(', ')}, found ${found}`;
  return [fault('no_span', place, rule.fields[0] ?? '', message)];
}

function spanIssues(
  { what: span, path, ...place }: Found<Span>,
  texts: ReadonlyMap<string, string>,
): Issue[] {
  const text = texts.get(span.text);
  if (text === undefined)
    return [fault('unknown_text', place, path, `no text version has the id ${span.text}`)];
  if (isTrueSpan(text, span)) return [];
  const stands = isRangeOf(text, span) ? shown(text.slice(span.start, span.end)) : 'no part of the text';
  const message = `${span.start}-${span.end} is ${stands}, not ${shown(span.exact)}`;
  return [fault('span_mismatch', place, path, message)];
}

function referenceIssues(
  { what: { id, to }, path, ...place }: Found<HeldId>,
  types: ReadonlyMap<string, string>,
): Issue[] {
  const type = types.get(id);
  if (type === undefined)
    return [fault('unknown_id', place, path, `no record has the id ${id}; expected: ${to}`)];
  return type === to ? [] : [fault('wrong_type', place, path, `${id} is of type ${type}; expected: ${to}`)];
}

/** Every span of the record, also in fields that this version does not know. */
function spansIn(value: unknown, path: readonly PropertyKey[]): { span: Span; path: PropertyKey[] }[] {
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) return [];
  if (isSpan(value)) return [{ span: value, path: [...path] }];
  const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
  return [...entries].flatMap(([key, inner]) => spansIn(inner, [...path, key]));
}

/** Words in a message, cut so that a span over a whole article does not fill the screen. */
function shown(words: string): string {
  return JSON.stringify(words.length > MAX_SHOWN ? `${words.slice(0, MAX_SHOWN)}…` : words);
}

function fault(code: IssueCode, place: IssuePlace, path: string, message: string): Issue {
  return { level: 'grounded', code, ...place, path, message };
}
