/** The voices of a story: whom its articles quote, the most quoted first. */
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
import type { Page, PageRequest, StoryVoice } from '../store.ts';
import { actorOutlets, storyActors } from '../tables/index.ts';
import { always, amongIds, equals } from './condition.ts';
import { readPage } from './page.ts';
import { storyCounts } from './stories.ts';

/** One page of voices, by two statements however many they are. */
export function pageVoices(engine: Engine, storyId: string, page: PageRequest): Page<StoryVoice> {
  const { actorId, attributions, direct, mixed, indirect, cues } = storyActors;
  const rows = readPage(
    engine,
    {
      name: 'voices.most-quoted',
      table: storyActors,
      keys: [storyActors.quotedKey, actorId],
      columns: { actorId, attributions, direct, mixed, indirect, cues },
      where: [...equals(storyActors.storyId, storyId), ...always('speaks', lt(storyActors.quotedKey, 0))],
      itemOf: (row) => row as unknown as VoiceRow,
      total: () => storyCounts(engine, [storyId])[0]?.voices ?? 0,
    },
    page,
  );
  const outlets = outletsQuoting(
    engine,
    storyId,
    rows.items.map(({ item }) => item.actorId),
  );
  const items = rows.items.map(({ cursor, item }) => ({
    cursor,
    item: voiceOf(item, outlets.get(item.actorId) ?? []),
  }));
  return { ...rows, items };
}

type VoiceRow = Omit<StoryVoice, 'outletIds' | 'cues'> & { cues: string };

function voiceOf(row: VoiceRow, outletIds: string[]): StoryVoice {
  const { actorId, attributions, direct, mixed, indirect, cues } = row;
  return { actorId, attributions, direct, mixed, indirect, outletIds, cues: JSON.parse(cues) };
}

function outletsQuoting(
  { db, prepared }: Engine,
  storyId: string,
  actorIds: readonly string[],
): Map<string, string[]> {
  const { outletId, actorId, attributions } = actorOutlets;
  const inStory = eq(actorOutlets.storyId, sql.placeholder('storyId'));
  const rows = prepared('outlets quoting', () =>
    db
      .select({ actorId, outletId })
      .from(actorOutlets)
      .where(and(inStory, amongIds(actorId), gt(attributions, 0)))
      .orderBy(actorId, outletId)
      .prepare(),
  ).all({ storyId, ids: JSON.stringify(actorIds) });
  const groups = Map.groupBy(rows, (row) => row.actorId);
  return new Map([...groups].map(([id, quoting]) => [id, quoting.map((row) => row.outletId)]));
}
