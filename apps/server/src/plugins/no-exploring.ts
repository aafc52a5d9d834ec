/**
 * For servers that others reach: the schema is no secret, its text is public with the code, but a server need not do the work of
 * whoever maps it by asking.
 */
import { GraphQLError, NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Refuses introspection, and leaves "Did you mean …?" out of every error. */
export function useNoExploring(): Plugin {
  return {
    onValidate({ addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => setResult(result.map(withoutSuggestion));
    },
    // Values of variables are checked while executing.
    onExecutionResult({ result, setResult }) {
      if (!result || !('errors' in result) || !result.errors) return;
      setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
    },
  };
}

function withoutSuggestion(error: unknown): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  const message = error.message.replace(SUGGESTION, '');
  if (message === error.message) return error;
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/** As graphql-js writes them, at the end of a message. */
const SUGGESTION = / ?Did you mean .+\?/gs;
