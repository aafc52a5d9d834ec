/** Who speaks and is spoken of, one actor a row, for spreadsheets. */
import type { Actor } from '@onrecord/schema';
import { type ActorCount, countActors } from './actor-counts.ts';
import { type Column, csvTable } from './csv/table.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { collectNames, type Names } from './names.ts';
import { oneLine } from './one-line.ts';

/** Writes the actors that are left after merges. It keeps them until everything about them was counted. */
export const csvActorsExporter: Exporter = {
  id: 'csv-actors',
  label: 'Actors (CSV)',
  description:
    'A table with a row for each person, body or outlet: names, roles and how often it is quoted; for spreadsheets.',
  mediaType: 'text/csv',
  extension: 'csv',
  write: (source) => csvTable(COLUMNS, rowsOf(source)),
};

interface Row {
  actor: Actor;
  count: ActorCount;
  names: Names;
}

async function* rowsOf({ records }: ExportSource): AsyncGenerator<Row> {
  const names = collectNames();
  const counts = countActors(names);
  const actors: Actor[] = [];
  for await (const record of records) {
    names.add(record);
    counts.add(record);
    if (record.type === 'Actor' && record.redirectTo === null) actors.push(record);
  }
  for (const actor of actors) yield { actor, count: counts.of(actor.id), names };
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'name', cell: ({ actor, names }) => names.actor(actor.id) },
  { name: 'is_named', cell: ({ actor }) => (actor.name === null ? 'no' : 'yes') },
  { name: 'kind', cell: ({ actor }) => actor.kind },
  { name: 'also_printed_as', cell: ({ actor }) => distinct(actor.aliases.map(({ text }) => text)) },
  { name: 'roles', cell: ({ actor }) => distinct(actor.roles.map(({ exact }) => exact)) },
  {
    name: 'affiliation',
    cell: ({ actor, names }) => actor.affiliationId && names.actor(actor.affiliationId),
  },
  { name: 'links', cell: ({ actor }) => actor.links.map(({ scheme, id }) => `${scheme}:${id}`).join(' ') },
  { name: 'attributions', cell: ({ count }) => count.attributions },
  { name: 'mentions', cell: ({ count }) => count.mentions },
  { name: 'articles', cell: ({ count }) => count.articles },
  { name: 'actor_id', cell: ({ actor }) => actor.id },
];

function distinct(words: readonly string[]): string {
  return [...new Set(words.map(oneLine))].join(' / ');
}
