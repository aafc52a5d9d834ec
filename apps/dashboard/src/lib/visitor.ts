import 'server-only';
import { headers } from 'next/headers';
import { cache } from 'react';
import { type Scope, VisitorDocument } from '../gql/graphql.ts';
import { answerTo } from './api.ts';
import { sessionCookie } from './session-cookie.ts';

/** Who looks at the page. */
export interface Visitor {
  /** `ended`: the browser still holds a session that the server does not know any more. */
  session: 'none' | 'open' | 'ended';
  /** What the session is called. */
  name: string | null;
  scopes: readonly Scope[];
}

const NOBODY: Visitor = { session: 'none', name: null, scopes: [] };

/** Asks the server once a page, and only for a visitor who carries a session: most readers carry none. */
export const visitorOf = cache(async (): Promise<Visitor> => {
  if (!sessionCookie((await headers()).get('cookie'))) return NOBODY;
  const { data, fault } = await answerTo(VisitorDocument, {});
  if (fault) return fault.isRefusal ? { ...NOBODY, session: 'ended' } : NOBODY;
  return { session: 'open', name: data.viewer.name ?? null, scopes: data.viewer.scopes };
});
