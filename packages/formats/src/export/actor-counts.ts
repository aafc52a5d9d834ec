/** How often actors are mentioned and quoted, and in how many articles: what tables and graphs show beside a name. */
import type { OnrecordRecord } from '@onrecord/schema';
import type { Names } from './names.ts';

/** What is counted of an actor. */
export interface ActorCount {
  /** Mentions by name or otherwise. */
  mentions: number;
  /** Attributions with this speaker, alone or with others; refusals to speak are not counted. */
  attributions: number;
  /** Articles that mention or quote it. */
  articles: number;
}

/** Counts by actor, after merges. */
export interface ActorCounts {
  add(record: OnrecordRecord): void;
  of(actorId: string): ActorCount;
}

/** Counts of nothing yet. `names` must have taken in the actors before the first mention comes. */
export function countActors(names: Names): ActorCounts {
  const counts = new Map<string, Counted>();
  function count(actorIds: readonly (string | null)[], articleId: string, what: 'mentions' | 'attributions') {
    for (const id of actorIds) {
      if (id === null) continue;
      const survivor = names.survivor(id);
      const counted = counts.get(survivor) ?? { mentions: 0, attributions: 0, articles: new Set<string>() };
      counted[what] += 1;
      counted.articles.add(articleId);
      counts.set(survivor, counted);
    }
  }
  return {
    add(record) {
      if (record.type === 'Mention')
        count([record.actorId, ...record.coActorIds], record.articleId, 'mentions');
      else if (record.type === 'Attribution' && record.stance !== 'silent')
        count([record.speakerId, ...record.coSpeakerIds], record.articleId, 'attributions');
    },
    of(actorId) {
      const { mentions = 0, attributions = 0, articles } = counts.get(actorId) ?? {};
      return { mentions, attributions, articles: articles?.size ?? 0 };
    },
  };
}

interface Counted {
  mentions: number;
  attributions: number;
  articles: Set<string>;
}
