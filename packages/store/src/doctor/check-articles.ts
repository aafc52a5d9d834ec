/**
 * Reads every article once, with all that stands on its text: texts, spans, records, views and full-text rows. What it counts on
 * the way goes into temporary tables, for the check of the counters.
 */
import { groundingIssues, type Issue, wellFormed } from '@onrecord/schema/validate';
import type { Engine } from '../engine.ts';
import { articleWords, attributionWords } from '../write/search-index.ts';
import { articleFaults, attributionFaults, mentionFaults, relationFaults } from './agreement.ts';
import { type Examination, guarded, rowsOf } from './examination.ts';
import { type CheckName, type Fault, faultOf } from './fault.ts';
import { openRecount } from './recount.ts';
import { spansIn } from './spans-in.ts';
import { type ArticleRow, readRecords, type StoredArticle } from './stored-article.ts';

/** Checks article after article. */
export function* checkArticles(examination: Examination): Generator<Fault> {
  const { engine } = examination;
  const looks = [issuesOf(examination), searchOf(examination), ...agreements.map((one) => one(engine))];
  const recount = openRecount(engine);
  for (const row of rowsOf<ArticleRow>(engine, 'articles', 'row'))
    yield* guarded(row.id, checkArticle(engine, row, looks, recount));
}

type Look = (stored: StoredArticle) => Iterable<Fault>;

const agreements = [articleFaults, mentionFaults, attributionFaults, relationFaults].map(
  (faults) =>
    (engine: Engine): Look =>
    (stored) =>
      faults(engine, stored),
);

function* checkArticle(
  engine: Engine,
  row: ArticleRow,
  looks: readonly Look[],
  recount: (stored: StoredArticle) => void,
): Generator<Fault> {
  const stored = yield* readRecords(engine, row);
  if (!stored) return;
  for (const look of looks) yield* guarded(row.id, look(stored));
  recount(stored);
}

/** The batch as it was committed stands by itself: no text, actor or outlet of another article is needed to prove it. */
function issuesOf({ count }: Examination): Look {
  return function* ({ batch }) {
    const { article, textVersion, outlets, actors, mentions, attributions, relations } = batch;
    const records = [textVersion, article, ...outlets, ...actors, ...mentions, ...attributions, ...relations];
    count('texts');
    count('records', records.length);
    for (const record of records) {
      count('spans', [...spansIn(record)].length);
      yield* wellFormed(record).map(faultOfIssue);
    }
    yield* groundingIssues(records).map(faultOfIssue);
  };
}

const CHECK_OF_ISSUE: Partial<Record<Issue['code'], CheckName>> = {
  text_id_mismatch: 'texts',
  span_mismatch: 'spans',
  no_span: 'spans',
  unknown_text: 'spans',
};

function faultOfIssue({ code, record, path, message }: Issue): Fault {
  const where = [record, path].filter(Boolean).join(', ');
  return faultOf(CHECK_OF_ISSUE[code] ?? 'records', where, message);
}

/** Compares the rows of the full-text tables with the words of the records. */
function searchOf({ engine: { sqlite }, count }: Examination): Look {
  const ofArticle = sqlite.prepare('select headline, body from article_search where rowid = ?');
  const ofAttribution = sqlite.prepare('select content from attribution_search where rowid = ?');
  return function* ({ row, batch, attributionRows }) {
    count('search', 1 + attributionRows.length);
    const words = articleWords(batch.article, batch.textVersion);
    yield* different(row.id, 'article_search', ofArticle.get(row.row), words);
    for (const { row: at, asserted } of attributionRows)
      yield* different(asserted.id, 'attribution_search', ofAttribution.get(at), attributionWords(asserted));
  };
}

function* different(where: string, table: string, found: unknown, wanted: object): Generator<Fault> {
  if (found === undefined) yield faultOf('search', where, `it is missing in ${table}`);
  else if (JSON.stringify(found) !== JSON.stringify(wanted))
    yield faultOf('search', where, `${table} holds other words than the record`);
}
