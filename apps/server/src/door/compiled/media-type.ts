/** Which of GraphQL's two media types an answer gets, for the Accept headers that clients are known to send. */

/** The Content-Type of an answer; null for an Accept header that Yoga has to read. */
export function answerType(accept: string | undefined): string | null {
  return KNOWN.get(accept) ?? null;
}

const PLAIN = 'application/json; charset=utf-8';
const GRAPHQL = 'application/graphql-response+json; charset=utf-8';

/** A test compares each of them with what Yoga answers. The last two are those of urql and of Apollo Client. */
const KNOWN: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, PLAIN],
  ['*/*', PLAIN],
  ['application/json', PLAIN],
  ['application/json; charset=utf-8', PLAIN],
  ['application/graphql-response+json', GRAPHQL],
  ['application/graphql-response+json; charset=utf-8', GRAPHQL],
  ['application/graphql-response+json, application/json', GRAPHQL],
  ['application/graphql-response+json,application/json;q=0.9', GRAPHQL],
  [
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    GRAPHQL,
  ],
]);
