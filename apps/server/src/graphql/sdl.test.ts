import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { printedSchema } from './sdl.ts';

const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');

describe('schema.graphql', () => {
  it('is what the code prints', () => {
    expect(committed).toBe(printedSchema());
  });

  it('describes every type, field, argument and enum value', () => {
    const own = Object.values(buildSchema(committed).getTypeMap()).filter(({ name }) => !isBuiltIn(name));
    expect(own.length).toBeGreaterThan(60);
    expect(own.flatMap(undescribed)).toEqual([]);
  });
});

function isBuiltIn(name: string): boolean {
  return name.startsWith('__') || ['ID', 'Int', 'Float', 'String', 'Boolean'].includes(name);
}

function undescribed(type: GraphQLNamedType): string[] {
  const parts: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type)) parts.push(...type.getValues().map(named(type.name)));
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push(named(type.name)(field), ...field.args.map(named(`${type.name}.${field.name}`)));
    }
  }
  if (isInputObjectType(type)) parts.push(...Object.values(type.getFields()).map(named(type.name)));
  return parts.filter(([, description]) => !description).map(([path]) => path);
}

function named(parent: string) {
  return ({
    name,
    description,
  }: {
    name: string;
    description?: string | null;
  }): [string, string | null | undefined] => [`${parent}.${name}`, description];
}
