/** What an exporter is given: the records of one story or of all, and the lines of the entity map. */
import type { ExportSource } from '@onrecord/formats';
import type { MapEdge, Story } from '@onrecord/schema';
import type { StoreReader } from '@onrecord/store';

/** The source of one story, or of everything with null. */
export function exportSource(store: StoreReader, storyId: string | null): ExportSource {
  return { records: store.records({ storyId }), edges: () => edgesOf(store, storyId) };
}

/** Every story, a page at a time. */
export async function* allStories(store: StoreReader): AsyncGenerator<Story> {
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<StoreReader['pageStories']>> = await store.pageStories({
      limit: PAGE,
      after,
    });
    for (const { item } of page.items) yield item;
    if (!page.hasNext) return;
    after = page.items.at(-1)?.cursor ?? null;
  }
}

/** The largest page that the store gives. */
const PAGE = 100;

async function edgesOf(store: StoreReader, storyId: string | null): Promise<MapEdge[]> {
  if (storyId !== null) return (await store.entityMap(storyId))?.edges ?? [];
  const found = new Map<string, MapEdge>();
  for await (const { id } of allStories(store))
    for (const edge of (await store.entityMap(id))?.edges ?? [])
      found.set(edge.id, together(found.get(edge.id), edge));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Two stories may tie the same actors in the same way: that is one line with the evidence of both. */
function together(known: MapEdge | undefined, edge: MapEdge): MapEdge {
  if (!known) return edge;
  return {
    ...edge,
    weight: known.weight + edge.weight,
    evidence: [...known.evidence, ...edge.evidence],
  };
}
