/** The voices of a story: whom its articles quote, the most quoted first. */
import { and, eq, gt, lt } from 'drizzle-orm';
import type { Engine } from '../engine.ts';
import type { Page, PageRequest, StoryVoice } from '../store.ts';
import { actorOutlets, storyActors } from '../tables/index.ts';
import { always, equals } from './condition.ts';
import { readPage } from './page.ts';
import { storyCounts } from './stories.ts';

/** One page of voices. */
export function pageVoices(engine: Engine, storyId: string, page: PageRequest): Page<StoryVoice> {
  const { actorId, attributions, direct, mixed, indirect, cues } = storyActors;
  return readPage(
    engine,
    {
      name: 'voices.most-quoted',
      table: storyActors,
      keys: [storyActors.quotedKey, actorId],
      columns: { actorId, attributions, direct, mixed, indirect, cues },
      where: [...equals(storyActors.storyId, storyId), ...always('speaks', lt(storyActors.quotedKey, 0))],
      itemOf: (row) => voiceOf(engine, storyId, row as unknown as VoiceRow),
      total: () => storyCounts(engine, [storyId])[0]?.voices ?? 0,
    },
    page,
  );
}

type VoiceRow = Omit<StoryVoice, 'outletIds' | 'cues'> & { cues: string };

function voiceOf(engine: Engine, storyId: string, row: VoiceRow): StoryVoice {
  const { actorId, attributions, direct, mixed, indirect } = row;
  const outletIds = outletsQuoting(engine, storyId, actorId);
  return { actorId, attributions, direct, mixed, indirect, outletIds, cues: JSON.parse(row.cues) };
}

function outletsQuoting({ db }: Engine, storyId: string, actorId: string): string[] {
  const rows = db
    .select({ outletId: actorOutlets.outletId })
    .from(actorOutlets)
    .where(
      and(
        eq(actorOutlets.storyId, storyId),
        eq(actorOutlets.actorId, actorId),
        gt(actorOutlets.attributions, 0),
      ),
    )
    .orderBy(actorOutlets.outletId)
    .all();
  return rows.map(({ outletId }) => outletId);
}
