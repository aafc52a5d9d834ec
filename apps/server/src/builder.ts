/**
 * The one schema builder. It defines no types: each noun under `graphql/` adds its own.
 * Fields are non-null unless they say otherwise, as in the record types that they come from.
 */
import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Context } from './context.ts';
import { complexityOptions, connectionCost } from './graphql/limits.ts';
import { nodeTypeOf } from './graphql/node-id.ts';
import { refuseSize } from './graphql/page.ts';
import type { Scope } from './rights/caller.ts';
import { scopesOfCaller, unauthorizedError } from './rights/scope-auth.ts';

/** What Pothos knows of this schema's own types. */
export interface SchemaTypes {
  Context: Context;
  AuthScopes: Record<Scope, boolean>;
  Connection: { totalCount: number };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: { ID: { Input: string; Output: string } };
}

export const builder = new SchemaBuilder<SchemaTypes>({
  // Rights come first: nothing is looked up for who may not have it.
  plugins: [ScopeAuthPlugin, ComplexityPlugin, DataloaderPlugin, RelayPlugin],
  defaultFieldNullability: false,
  complexity: complexityOptions,
  scopeAuth: {
    authScopes: ({ caller }) => scopesOfCaller(caller),
    // Before a subscription begins, not with its first event.
    authorizeOnSubscribe: true,
    unauthorizedError: (_parent, { caller }, _info, { failure }) => unauthorizedError(caller, failure),
  },
  relay: {
    cursorType: 'String',
    edgesFieldOptions: {
      nullable: false,
      description: 'The items of this page, each with its cursor.',
      // The connection field has multiplied by the page size already.
      complexity: { field: 1, multiplier: 1 },
    },
    nodeFieldOptions: { nullable: false, description: 'The item itself.' },
    cursorFieldOptions: { description: 'Where the item stands in the list. Opaque.' },
    pageInfoFieldOptions: { nullable: false, description: 'Whether there is more, and where.' },
    defaultConnectionFieldOptions: { complexity: connectionCost },
    // A record id is its own global id: the part before the colon tells the type.
    encodeGlobalID: (_typename, id) => String(id),
    // An id of no known type is looked up like any other and found nowhere.
    decodeGlobalID: (id) => ({ typename: nodeTypeOf(id) ?? 'Story', id }),
    idFieldOptions: {
      description: 'The id of the record. It comes from content, so it is the same everywhere.',
    },
    nodeTypeOptions: { description: 'A record that can be fetched by its id alone.' },
    nodeQueryOptions: {
      description: 'Any record by its id; null when there is none.',
      args: { id: { description: 'Such as `article:4f…`.' } },
    },
    nodesQueryOptions: {
      description: 'Records by their ids, in the same order, null for each that does not exist.',
      args: { ids: { description: 'At most 100.' } },
      resolve: (_root, { ids }, _context, _info, resolveNodes) => {
        refuseSize('ids', ids.length || null);
        return resolveNodes(ids);
      },
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether items follow.' },
    hasPreviousPageFieldOptions: { description: 'Whether items come before.' },
    startCursorFieldOptions: { description: 'Cursor of the first item; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last item; null on an empty page.' },
    firstArgOptions: { description: 'How many from the start, 1 to 100. Without `first` and `last`: 20.' },
    lastArgOptions: { description: 'How many from the end, 1 to 100.' },
    afterArgOptions: { description: 'Only items after this cursor.' },
    beforeArgOptions: { description: 'Only items before this cursor.' },
  },
});

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', {
    description:
      'How many items the whole list has. Exact where the server keeps a counter; any other list is counted up to 10,000, which then means at least so many. Of a search for words the newest 4,000 matches are listed and counted.',
  }),
);
// Every field of Query asks for `read` unless it says otherwise; a field of the other two names its own scope, which a test checks.
builder.queryType({ description: 'What can be read.', authScopes: { read: true } });
builder.mutationType({ description: 'What can be changed.' });
builder.subscriptionType({ description: 'What can be followed while it happens, over server-sent events.' });
