/**
 * The id of a record is its global id as it stands. Pothos makes a promise of every global id all the same, two hundred on a page
 * of fifty attributions; without a resolver of its own the field is what the record holds.
 */
import { type GraphQLSchema, isObjectType } from 'graphql';

/** The schema, with the ids of all nodes read as they are. */
export function withPlainIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    const { id } = type.getFields();
    if (id) delete id.resolve;
  }
  return schema;
}
