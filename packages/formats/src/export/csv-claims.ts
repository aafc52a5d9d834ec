/** Claims across articles, one report a row, for spreadsheets. */
import type { Claim, ClaimRelation, ClaimReport } from '@onrecord/schema';
import { chainWords } from './chain-words.ts';
import type { CitedArticle } from './cited-article.ts';
import { articleColumns, placeColumns } from './csv/places.ts';
import { type Cell, type Column, csvTable } from './csv/table.ts';
import type { Exporter, ExportSource } from './exporter.ts';
import { collectNames, type Names } from './names.ts';

/** Writes claims with their reports. It keeps the claims until all reports have come. */
export const csvClaimsExporter: Exporter = {
  id: 'csv-claims',
  label: 'Claims (CSV)',
  description:
    'A table with a row for each report of a claim: who carries it, how often, and from how many origins; for spreadsheets.',
  mediaType: 'text/csv',
  extension: 'csv',
  write: (source) => csvTable(COLUMNS, rowsOf(source)),
};

/** A claim with one of its reports; a claim without reports has one row too. */
interface Row {
  claim: Claim;
  report: ClaimReport | null;
  contradicts: readonly string[];
  names: Names;
}

async function* rowsOf({ records }: ExportSource): AsyncGenerator<Row> {
  const names = collectNames();
  const claims: Claim[] = [];
  const reports = new Map<string, ClaimReport[]>();
  const relations: ClaimRelation[] = [];
  for await (const record of records) {
    names.add(record);
    if (record.type === 'Claim') claims.push(record);
    else if (record.type === 'ClaimReport') group(reports, record.claimId, record);
    else if (record.type === 'ClaimRelation') relations.push(record);
  }
  const contradictions = contradictionsOf(claims, relations);
  for (const claim of claims)
    for (const report of reports.get(claim.id) ?? [null])
      yield { claim, report, contradicts: contradictions.get(claim.id) ?? [], names };
}

const COLUMNS: readonly Column<Row>[] = [
  { name: 'claim', cell: ({ claim }) => claim.statement },
  { name: 'outlets', cell: ({ claim }) => claim.outlets },
  { name: 'origins_min', cell: ({ claim }) => claim.independent.min },
  { name: 'origins_max', cell: ({ claim }) => claim.independent.max },
  { name: 'origins_because', cell: ({ claim }) => claim.independent.because.join(' ') },
  { name: 'contradicts', cell: ({ contradicts }) => contradicts.join(' / ') },
  { name: 'stance', cell: ({ report }) => report?.stance ?? null },
  { name: 'modality', cell: ({ report }) => report?.modality ?? null },
  {
    name: 'speaker',
    cell: ({ report, names }) => (report?.speakerId ? names.actor(report.speakerId) : null),
  },
  { name: 'words', cell: ({ report }) => report?.span.exact ?? null },
  { name: 'chain', cell: ({ report, names }) => (report ? chainWords(report.chain, names) : null) },
  ...articleColumns.map(({ name, cell }) => ({ name, cell: inArticle((article) => cell({ article })) })),
  ...placeColumns.map(({ name, cell }) => ({
    name,
    cell: inArticle((article, { span }) => cell({ article, spans: [span] })),
  })),
  { name: 'claim_id', cell: ({ claim }) => claim.id },
  { name: 'report_id', cell: ({ report }) => report?.id ?? null },
];

/** The cell of the report's article; empty when there is no report. */
function inArticle(cell: (article: CitedArticle, report: ClaimReport) => Cell): (row: Row) => Cell {
  return ({ report, names }) => (report ? cell(names.article(report.articleId), report) : null);
}

/** The statements that contradict each claim, by its id. Contradictions that dissolve are left out. */
function contradictionsOf(
  claims: readonly Claim[],
  relations: readonly ClaimRelation[],
): Map<string, string[]> {
  const statements = new Map(claims.map(({ id, statement }) => [id, statement]));
  const found = new Map<string, string[]>();
  for (const { a, b, relation, apparent } of relations) {
    if (relation !== 'contradicts' || apparent) continue;
    group(found, a, statements.get(b) ?? b);
    group(found, b, statements.get(a) ?? a);
  }
  return found;
}

function group<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const found = groups.get(key);
  if (found) found.push(item);
  else groups.set(key, [item]);
}
