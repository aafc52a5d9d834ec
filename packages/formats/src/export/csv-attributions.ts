/** Who says what, one attribution a row, for spreadsheets. */
import type { Attribution } from '@onrecord/schema';
import { contentWords, routeWords, speakerWords } from './chain-words.ts';
import { articleColumns, type Place, placeColumns } from './csv/places.ts';
import { type Column, csvTable } from './csv/table.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { collectNames, type Names } from './names.ts';
import { oneLine } from './one-line.ts';

/** Writes attributions as they come; only the names and citations are kept. */
export const csvAttributionsExporter: Exporter = {
  id: 'csv-attributions',
  label: 'Attributions (CSV)',
  description:
    'A table with a row for each attribution: speaker, words, outlet, route and offsets; for spreadsheets.',
  mediaType: 'text/csv',
  extension: 'csv',
  write: (source) => csvTable(COLUMNS, rowsOf(source)),
};

interface Row extends Place {
  attribution: Attribution;
  names: Names;
}

async function* rowsOf({ records }: ExportSource): AsyncGenerator<Row> {
  const names = collectNames();
  for await (const record of records) {
    names.add(record);
    if (record.type !== 'Attribution') continue;
    const spans = record.content.length ? record.content : record.cue;
    yield { attribution: record, names, spans, article: names.article(record.articleId) };
  }
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'speaker', cell: ({ attribution, names }) => speakerWords(attribution, names) },
  { name: 'words', cell: ({ attribution }) => contentWords(attribution) },
  { name: 'kind', cell: ({ attribution }) => attribution.kind },
  { name: 'stance', cell: ({ attribution }) => attribution.stance },
  { name: 'modality', cell: ({ attribution }) => attribution.modality },
  { name: 'source', cell: ({ attribution }) => printed(attribution.source) },
  { name: 'cue', cell: ({ attribution }) => printed(attribution.cue) },
  { name: 'unresolved_because', cell: ({ attribution }) => attribution.because },
  { name: 'chain', cell: ({ attribution, names }) => routeWords(attribution, names) },
  ...articleColumns,
  ...placeColumns,
  { name: 'attribution_id', cell: ({ attribution }) => attribution.id },
  { name: 'made_by', cell: ({ attribution: { made } }) => `${made.by} ${made.stage} ${made.version}` },
  { name: 'confidence', cell: ({ attribution: { made } }) => made.confidence },
];

function printed(spans: Attribution['source']): string {
  return spans.map(({ exact }) => oneLine(exact)).join(' … ');
}
