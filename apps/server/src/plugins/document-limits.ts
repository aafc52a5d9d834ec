/**
 * Limits on the text of an operation, checked before it is understood; what it costs is in `graphql/limits.ts`. They use the
 * parser and the rules of graphql itself: libraries for them bring a second graphql, with whose errors Yoga answers 500.
 */
import { type DocumentNode, GraphQLError, parse, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Marks, mostIn } from './document-marks.ts';

/** Words and signs of one document. A page of the dashboard with all of its fragments stays below 1,000. */
const MAX_TOKENS = 2_000;

/** Comments of one document: they are kept with its tokens. */
const MAX_COMMENTS = 500;

/** Aliases of one operation: each may ask for the same costly field again. */
const MAX_ALIASES = 30;

/** Directives of one operation. */
const MAX_DIRECTIVES = 30;

/** The plugins that refuse a document over a limit. */
export function documentLimits(): Plugin[] {
  const rules = [
    limitOf('aliases', MAX_ALIASES, (node) => ('alias' in node && node.alias ? 1 : 0)),
    limitOf('directives', MAX_DIRECTIVES, ({ directives = [] }) => directives.length),
    refusePromiseNames,
  ];
  return [
    {
      onParse({ setParseFn }) {
        setParseFn(parseWithin);
      },
      onValidate({ addValidationRule }) {
        for (const rule of rules) addValidationRule(rule);
      },
    },
  ];
}

const PARSING = { maxLexicalTokens: MAX_TOKENS, maxComments: MAX_COMMENTS };

/** The parser goes down with the values of a document, and two thousand lists in each other are more than it can. */
function parseWithin(source: Parameters<typeof parse>[0]): DocumentNode {
  try {
    return parse(source, PARSING);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw refusal('The document nests too many values in each other.', 'OPERATION_TOO_COSTLY');
  }
}

function limitOf(what: string, most: number, marks: Marks) {
  return (context: ValidationContext) => {
    const count = mostIn(context.getDocument(), marks);
    if (count > most)
      context.reportError(
        refusal(
          `The operation has ${count} ${what}; at most ${most} are allowed. Split it.`,
          'OPERATION_TOO_COSTLY',
        ),
      );
    return {};
  };
}

/** An answer with a field of this name would be taken for a promise by whoever waits for it. */
function refusePromiseNames(context: ValidationContext) {
  return {
    Field({ alias }: { alias?: { value: string } | undefined }) {
      if (alias?.value === 'then')
        context.reportError(
          refusal('The alias `then` is not possible. Choose another one.', 'GRAPHQL_VALIDATION_FAILED'),
        );
    },
  };
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
