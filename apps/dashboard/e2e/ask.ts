import { inject } from 'vitest';

/** Asks the GraphQL server, past the dashboard, so that a page can be held against the records. Throws its first error. */
export async function ask<Data>(
  query: string,
  variables: Record<string, unknown> = {},
  origin: string = inject('api'),
  session?: string,
): Promise<Data> {
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session && { cookie: `onrecord_session=${session}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}
