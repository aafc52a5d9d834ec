/** Who may do what on one server: the one thing that its doors ask. */
import type { StoreReader } from '@onrecord/store';
import type { Logger } from 'pino';
import type { Writer } from '../writing/writer.ts';
import { Audit } from './audit.ts';
import { ANONYMOUS, type Caller } from './caller.ts';
import { type CallerServices, type Credentials, findCaller } from './callers.ts';
import { EditorCode } from './editor-code.ts';
import type { Exposure } from './exposure.ts';
import { type SessionHandler, sessionHandler } from './session-route.ts';

/** The rights on a server. */
export interface Rights {
  readonly exposure: Exposure;
  readonly audit: Audit;
  /** Who sent a request with these headers. Throws a RightsError (UNAUTHENTICATED) for a token that is not good. */
  callerOf(credentials: Credentials): Promise<Caller>;
  /** Answers `/session`. */
  readonly session: SessionHandler;
  /** Writes what is left for the audit log. */
  close(): Promise<void>;
}

/** What rights need. */
export interface RightsOptions {
  store: Pick<StoreReader, 'token'>;
  writer: Pick<Writer, 'addToken' | 'revokeToken' | 'appendAudit'>;
  logger: Logger;
  exposure: Exposure;
  /** Opens one session; null for none. Throws a RangeError for one that could be guessed. */
  editorCode?: string | null;
  /** Milliseconds since 1970; the system's clock by default. */
  now?: () => number;
}

/** The rights on one server. */
export function createRights({
  store,
  writer,
  logger,
  exposure,
  editorCode = null,
  now = Date.now,
}: RightsOptions): Rights {
  const audit = new Audit((entry) => writer.appendAudit(entry), logger, now);
  const onRefusal: CallerServices['onRefusal'] = (id, fault, carrier) =>
    audit.noteRefusal({
      actor: ANONYMOUS,
      action: 'token.refused',
      subject: id,
      detail: { because: fault, carrier },
    });
  const services = {
    store,
    writer,
    audit,
    exposure,
    now,
    onRefusal,
    editorCode: new EditorCode(editorCode, now()),
  };
  return {
    exposure,
    audit,
    callerOf: (credentials) => findCaller(credentials, services),
    session: sessionHandler(services),
    close: () => audit.close(),
  };
}
