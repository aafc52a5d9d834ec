/** Counts anew, article by article, into temporary tables: on disk where memory ends, and gone with the connection. */
import type { Attribution, Mention } from '@onrecord/schema';
import type { Engine } from '../engine.ts';
import { actorsAbout, tallyActors } from '../write/tally.ts';
import type { RecordRow, StoredArticle } from './stored-article.ts';

/** Makes the temporary tables; the function that it answers with adds one article. */
export function openRecount({ sqlite }: Engine): (stored: StoredArticle) => void {
  sqlite.exec(TABLES);
  const tally = sqlite.prepare(ADD_TALLY);
  const about = sqlite.prepare('insert or ignore into temp.about values (?, ?)');
  return ({ row, mentionRows, attributionRows }) => {
    const mentions = mentionRows.map(seen<Mention>).sort((a, b) => a.span.start - b.span.start);
    const said = attributionRows.map(seen<Attribution>);
    for (const [actorId, { cues: _cues, ...counts }] of tallyActors(said, mentions))
      tally.run({ storyId: row.story_id, outletId: row.outlet_id ?? '', actorId, ...counts });
    for (const [at, attribution] of said.entries())
      for (const actorId of actorsAbout(attribution, mentions))
        about.run(actorId, (attributionRows[at] as RecordRow<Attribution>).row);
  };
}

const TABLES = `
  create table temp.tally (
    story_id text, actor_id text, outlet_id text,
    attributions integer, direct integer, mixed integer, indirect integer, mentions integer,
    primary key (story_id, actor_id, outlet_id)
  ) without rowid;
  create table temp.about (
    actor_id text, attribution_row integer, primary key (actor_id, attribution_row)
  ) without rowid;`;

const ADD_TALLY = `
  insert into temp.tally values (@storyId, @actorId, @outletId, @attributions, @direct, @mixed, @indirect, @mentions)
  on conflict do update set
    attributions = attributions + excluded.attributions, direct = direct + excluded.direct,
    mixed = mixed + excluded.mixed, indirect = indirect + excluded.indirect,
    mentions = mentions + excluded.mentions`;

/** As readers see it; a view that cannot be read is a fault of its own, and counts as the record was asserted. */
function seen<T>({ view, asserted }: RecordRow<T>): T {
  try {
    return view === null ? asserted : (JSON.parse(view) as T);
  } catch {
    return asserted;
  }
}
