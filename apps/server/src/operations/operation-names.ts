/** What the operations of known documents are called: the only names that figures and log lines may carry. */
import { Kind, parse } from 'graphql';

/** The names in a manifest of documents. A document that is none is passed over: it will be refused when it is asked for. */
export function operationNamesOf(documents: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(Object.values(documents).flatMap(namesIn));
}

function namesIn(text: string): string[] {
  try {
    return parse(text, { noLocation: true }).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    );
  } catch {
    return [];
  }
}
