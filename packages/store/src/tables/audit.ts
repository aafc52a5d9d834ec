/** What was done, and by whom: a chain of records that is only ever added to. It is no part of a bundle. */
import { json, number, table, words } from './columns.sqlite.ts';

export const auditLog = table('audit_log', {
  number: number().primaryKey(),
  at: number().notNull(),
  actor: words().notNull(),
  action: words().notNull(),
  subject: words(),
  /** Canonical, so that the hash can be worked out again from what stands here. */
  detail: json().notNull(),
  hash: words().notNull(),
});
