/** The voices of a story: whom its articles quote, the most quoted first. */
import { and, eq, gt } from 'drizzle-orm';
import { type Engine, statement } from '../engine.ts';
import type { Page, PageRequest, StoryVoice } from '../store.ts';
import { actorOutlets, storyActors } from '../tables/index.ts';
import { always, amongIds, bound, equals, speaks } from './condition.ts';
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
      where: [
        ...equals(storyActors.storyId, storyId),
        ...always('survives', eq(storyActors.survivorId, actorId)),
        ...speaks(storyActors.quotedKey, page.before ? 'sift' : 'enter'),
      ],
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

function outletsQuoting(engine: Engine, storyId: string, actorIds: readonly string[]): Map<string, string[]> {
  const rows = quoting(engine).all({ storyId, ids: JSON.stringify(actorIds) });
  const groups = Map.groupBy(rows, ({ actorId }) => actorId);
  return new Map([...groups].map(([id, outlets]) => [id, outlets.map(({ outletId }) => outletId)]));
}

const quoting = statement(({ db }) =>
  db
    .select({ actorId: actorOutlets.actorId, outletId: actorOutlets.outletId })
    .from(actorOutlets)
    .where(
      and(
        eq(actorOutlets.storyId, bound('storyId')),
        amongIds(actorOutlets.actorId),
        gt(actorOutlets.attributions, 0),
      ),
    )
    .orderBy(actorOutlets.actorId, actorOutlets.outletId)
    .prepare(),
);
