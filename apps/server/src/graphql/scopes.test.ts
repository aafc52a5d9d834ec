/** Walks the schema, so that no field that is added later can forget its scope. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCOPES, type Scope } from '../rights/caller.ts';
import { openTestServer, post, type TestServer } from '../testing/test-server.ts';
import { schema } from './schema.ts';

/** Fields of Query that do not ask for `read`, each with its reason. */
const OPEN: Record<string, string> = {
  viewer: 'tells who asks what they may do, also when that is nothing',
};

/** Types that a mutation or subscription may lead to without `read`: what an import tells of itself. */
const WITHOUT_READ = [
  'ImportArticlesResult',
  'ImportInputError',
  'ImportJob',
  'ImportNote',
  'ImportRefusal',
  'ImportState',
];

type Field = GraphQLField<unknown, unknown>;

const query = schema.getQueryType() as GraphQLObjectType;
const fieldsOf = (type: GraphQLObjectType | null | undefined): Field[] =>
  Object.values(type?.getFields() ?? {});
const changing = [...fieldsOf(schema.getMutationType()), ...fieldsOf(schema.getSubscriptionType())];

/** The scopes that a field names itself. */
function ownScopes(field: Field): Scope[] {
  const { authScopes } = (field.extensions.pothosOptions ?? {}) as { authScopes?: Record<string, boolean> };
  return SCOPES.filter((scope) => authScopes?.[scope] === true);
}

/** An operation that asks for one field, with anything for the arguments that it needs. */
function operationFor(kind: string, { name, args, type }: Field): string {
  const given = args.filter(isRequiredArgument).map((arg) => `${arg.name}: ${anything(arg.type)}`);
  const call = `${name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  return `${kind} { ${call}${isLeafType(getNamedType(type)) ? '' : ' { __typename }'} }`;
}

function anything(type: GraphQLInputType): string {
  if (isNonNullType(type)) return anything(type.ofType);
  if (isListType(type)) return `[${anything(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return { Int: '1', Float: '1', Boolean: 'true' }[type.name] ?? '"story:1"';
  const fields = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{${fields.map((field) => `${field.name}: ${anything(field.type)}`).join(', ')}}`;
}

describe('every field', () => {
  it('of Query asks for read, but for those that are listed with a reason', () => {
    const { authScopes } = query.extensions.pothosOptions as { authScopes?: unknown };
    expect(authScopes).toEqual({ read: true });
    const open = fieldsOf(query).filter(
      ({ extensions }) => (extensions.pothosOptions as { skipTypeScopes?: boolean }).skipTypeScopes,
    );
    expect(open.map(({ name }) => name)).toEqual(Object.keys(OPEN));
    expect(fieldsOf(query).length).toBeGreaterThan(15);
  });

  it('of Mutation and Subscription names a scope', () => {
    expect(changing.length).toBeGreaterThanOrEqual(2);
    expect(changing.filter((field) => ownScopes(field).length === 0).map(({ name }) => name)).toEqual([]);
  });

  it('that a mutation or subscription leads to asks for read before it shows what is stored', () => {
    const reached = new Set<string>();
    const visit = (type: GraphQLNamedType): void => {
      if (reached.has(type.name) || (isLeafType(type) && !isEnumType(type))) return;
      reached.add(type.name);
      if (isAbstractType(type)) for (const one of schema.getPossibleTypes(type)) visit(one);
      if (isObjectType(type))
        for (const field of fieldsOf(type))
          if (!ownScopes(field).includes('read')) visit(getNamedType(field.type));
    };
    for (const field of changing) visit(getNamedType(field.type));
    expect([...reached].sort()).toEqual(WITHOUT_READ);
  });
});

describe('a caller without any scope', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer({ exposure: 'private' });
  });
  afterAll(() => server.close());

  const operations = [
    ...fieldsOf(query).map((field) => [field.name, operationFor('query', field), 'read']),
    ...fieldsOf(schema.getMutationType()).map((field) => [
      field.name,
      operationFor('mutation', field),
      ownScopes(field)[0],
    ]),
    ...fieldsOf(schema.getSubscriptionType()).map((field) => [
      field.name,
      operationFor('subscription', field),
      ownScopes(field)[0],
    ]),
  ];

  it.each(operations)('is refused at %s, each time it asks', async (name = '', document = '', scope = '') => {
    const accept = document.startsWith('subscription') ? 'text/event-stream' : 'application/json';
    for (let turn = 0; turn < 3; turn++) {
      const asked = post({ query: document }, { authorization: '', accept });
      const answer = await (await server.send(asked)).text();
      if (name in OPEN) expect(answer).toContain(`{"data":{"${name}":`);
      else expect(answer).toContain(`"code":"UNAUTHENTICATED","scope":"${scope}"`);
      expect(answer).not.toContain('GRAPHQL_VALIDATION_FAILED');
    }
  });
});
