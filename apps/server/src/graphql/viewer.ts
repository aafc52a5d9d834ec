/** Who asks, as the API shows it: what a client may do, before it offers it. */
import { builder } from '../builder.ts';
import { type Caller, SCOPES, type Scope } from '../rights/caller.ts';

const ScopeEnum = builder.enumType('Scope', {
  description: 'What a token may do. A token names all that it has.',
  values: {
    READ: { value: 'read', description: 'To read everything.' },
    CORRECT: { value: 'correct', description: 'To judge and correct what was found.' },
    INGEST: { value: 'ingest', description: 'To import articles.' },
    ADMIN: { value: 'admin', description: 'To look after the server.' },
  } satisfies Record<string, { value: Scope; description: string }>,
});

const ViewerRef = builder.objectRef<Caller>('Viewer').implement({
  description: 'Whoever asks.',
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: true,
      description: 'The name of the token or session; null without one.',
    }),
    scopes: t.field({
      type: [ScopeEnum],
      description: 'What may be asked for.',
      resolve: ({ scopes }) => SCOPES.filter((scope) => scopes.has(scope)),
    }),
  }),
});

builder.queryField('viewer', (t) =>
  t.field({
    type: ViewerRef,
    // Also who may not read may ask why.
    skipTypeScopes: true,
    description: 'Who asks, and what they may do. Open to everybody.',
    resolve: (_root, _args, { caller }) => caller,
  }),
);
