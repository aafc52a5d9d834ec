/**
 * Which documents may become code. graphql-jit writes JavaScript out of a document, so this is a boundary: only what cannot
 * mean anything else in that code passes. Everything that does not pass is answered by Yoga, only more slowly.
 */
import { type DocumentNode, Kind, type OperationDefinitionNode, OperationTypeNode, visit } from 'graphql';

/** The one query of a document that may be compiled; null for any other document. It must be valid already. */
export function compilableQuery(
  document: DocumentNode,
  operationName: string | null,
): OperationDefinitionNode | null {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation, ...others] = operations as OperationDefinitionNode[];
  if (operation?.operation !== OperationTypeNode.QUERY || others.length > 0) return null;
  if (operationName !== null && operation.name?.value !== operationName) return null;
  return holdsOnlyPlainParts(document) ? operation : null;
}

function holdsOnlyPlainParts(document: DocumentNode): boolean {
  let isPlain = true;
  const refuse = () => {
    isPlain = false;
  };
  visit(document, {
    // A shared fragment whose fields are skipped in one place would be skipped in others too.
    Directive: refuse,
    Name: ({ value }) => void (isPlainName(value) || refuse()),
    StringValue: ({ value }) => void (PLAIN_STRING.test(value) || refuse()),
  });
  return isPlain;
}

/** `__proto__` in an object literal is no key. Introspection is not worth compiling. */
function isPlainName(name: string): boolean {
  return name === '__typename' || !(name.startsWith('__') || name in Object.prototype);
}

/**
 * Ids, days and plain words. graphql-jit marks dates and infinite numbers inside of strings by words with underscores, and puts
 * what follows such a mark into its code as it stands: a literal with one of them would run.
 */
const PLAIN_STRING = /^[A-Za-z0-9 :.,-]*$/;
