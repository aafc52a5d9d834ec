/** Learns the schema by introspection, and ids and cursors of what is stored by asking for them, as a stranger would. */
import {
  buildClientSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  isObjectType,
} from 'graphql';
import { graphqlPost } from './attack.ts';
import { honest, type Place, send } from './send.ts';

/** What the client has learned. */
export interface Knowledge {
  schema: GraphQLSchema;
  /** Ids of stored records by the name of their type. */
  ids: ReadonlyMap<string, readonly string[]>;
  /** Cursors by the field of Query that gave them. */
  cursors: ReadonlyMap<string, readonly string[]>;
  /** The cookie of an editor's session; null when the server gave none. */
  cookie: string | null;
}

/** Learns from the server at the place. Throws when it does not answer plain questions. */
export async function learn(place: Place, cookie: string | null): Promise<Knowledge> {
  const introspection = await ask(place, getIntrospectionQuery({ inputValueDeprecation: true }));
  const schema = buildClientSchema(introspection as unknown as IntrospectionQuery);
  const ids = new Map<string, string[]>();
  const cursors = new Map<string, string[]>();
  for (const list of listsOf(schema)) {
    const connection = (
      await ask(place, `{ list: ${list}(first: 30) { edges { cursor node { __typename id } } } }`)
    ).list as Connection;
    cursors.set(
      list,
      connection.edges.map(({ cursor }) => cursor),
    );
    for (const { node } of connection.edges)
      ids.set(node.__typename, [...(ids.get(node.__typename) ?? []), node.id]);
  }
  return { schema, ids, cursors, cookie };
}

/** The data of an answer to an honest question. */
export async function ask(place: Place, query: string): Promise<Record<string, unknown>> {
  const { statuses, body } = await send(graphqlPost({ query }), place, honest);
  const { data, errors } = statuses[0] === 200 ? JSON.parse(body) : {};
  if (!data || errors)
    throw new Error(`An honest question was not answered (${statuses[0]}): ${query}\n${body}`);
  return data;
}

interface Connection {
  edges: { cursor: string; node: { __typename: string; id: string } }[];
}

/** Fields of Query that give a connection of records with ids and need no argument. */
function listsOf(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const connection = schema.getType(String(field.type).replace('!', ''));
    const node =
      isObjectType(connection) && connection.name.endsWith('Connection')
        ? schema.getType(connection.name.replace('Connection', ''))
        : null;
    const isFree = field.args.every((argument) => !String(argument.type).endsWith('!'));
    return isFree && isObjectType(node) && node.getFields().id ? [field.name] : [];
  });
}
