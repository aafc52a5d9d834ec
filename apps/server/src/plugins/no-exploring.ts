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
  const at = error.message.indexOf(SUGGESTION);
  if (at < 0) return error;
  const message = error.message.slice(0, at).trimEnd();
  const { nodes, source, positions, path, originalError, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions });
}

/**
 * How graphql-js begins them, at the end of a message. It is looked for once: messages repeat what was sent, and a pattern with an
 * open end would begin anew at each of thousands of such words.
 */
const SUGGESTION = 'Did you mean ';
