/** Those who stand beside an actor, over all stories. */
import { drawRows, enumValue, type Operation } from './operation.ts';

const DOCUMENT = `query Neighbourhood($id: ID!) {
  actor(id: $id) {
    id name kind attributionCount
    neighbours(first: 20) { weight actor { id name kind } }
  }
}`;

/** A speaker of a random attribution: famous people are asked for most often. */
export const neighbourhood: Operation = {
  name: 'Neighbourhood',
  title: 'neighbourhood of an actor, each request another one',
  document: DOCUMENT,
  draw: (archive, random) => {
    const speaker = drawRows<{ id: string | null }>(archive, random, 'attributions', 'speaker_id as id');
    return () => {
      for (;;) {
        const { id } = speaker();
        if (id !== null) return { id };
      }
    };
  },
  ceiling: (archive) => {
    const readActor = archive
      .prepare("select id, body ->> '$.name', kind, attributions from actors where id = ?")
      .raw();
    const readNeighbours = archive
      .prepare(
        `select -beside.weight_key, actor.id, actor.body ->> '$.name', actor.kind
         from (select neighbour_id, weight_key from actor_neighbours where actor_id = ?
           order by weight_key, neighbour_id limit 20) as beside
         left join actors as actor on actor.id = beside.neighbour_id
         order by beside.weight_key, beside.neighbour_id`,
      )
      .raw();
    return ({ id }) => {
      const [actorId, name, kind, attributionCount] = readActor.get(id) as [string, string, string, number];
      const neighbours = (readNeighbours.all(id) as [number, string, string | null, string][]).map(
        ([weight, neighbour, called, sort]) => ({
          weight,
          actor: { id: neighbour, name: called, kind: enumValue(sort) },
        }),
      );
      return { actor: { id: actorId, name, kind: enumValue(kind), attributionCount, neighbours } };
    };
  },
};
