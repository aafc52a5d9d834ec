/** The chain of the audit log: each record's hash covers the one before it, so none can be changed alone. */
import { createHash } from 'node:crypto';
import type { AuditEntry } from './rights.ts';

/** What the first record is chained to: no hash at all. */
export const CHAIN_START = '';

/** SHA-256 over the previous hash and the entry, in lower-case hexadecimal. */
export function chainHash(previous: string, entry: AuditEntry): string {
  return createHash('sha256').update(previous).update(canonicalEntry(entry)).digest('hex');
}

/** The detail of an entry as it is stored and hashed: names in their order, so that one content has one form. */
export function canonicalDetail(detail: AuditEntry['detail']): string {
  const names = Object.keys(detail).sort();
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, detail[name]])));
}

/** The entry as the database gives it back: it stores UTF-8, in which half a character has no place. */
export function storableEntry({ at, actor, action, subject, detail }: AuditEntry): AuditEntry {
  const wellFormed = Object.entries(detail).map(([name, value]) => [
    name.toWellFormed(),
    typeof value === 'string' ? value.toWellFormed() : value,
  ]);
  return {
    at,
    actor: actor.toWellFormed(),
    action: action.toWellFormed(),
    subject: subject?.toWellFormed() ?? null,
    detail: Object.fromEntries(wellFormed),
  };
}

/** Canonical JSON (RFC 8785): the names in their order, nothing between the parts. */
function canonicalEntry({ at, actor, action, subject, detail }: AuditEntry): string {
  const [who, what, to] = [actor, action, subject].map((part) => JSON.stringify(part));
  return `{"action":${what},"actor":${who},"at":${at},"detail":${canonicalDetail(detail)},"subject":${to}}`;
}
