import { cache } from 'react';
import { ActorPageDocument, type ActorPageQuery } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';

export type ActorRecord = NonNullable<ActorPageQuery['actor']>;

/** An actor with its quotes and ties, in one story or in all; asked for once a request. */
export const loadActor = cache(
  async (actorId: string, storyId: string | null): Promise<ActorRecord | null> =>
    (await query(ActorPageDocument, { id: actorId, storyId })).actor ?? null,
);
