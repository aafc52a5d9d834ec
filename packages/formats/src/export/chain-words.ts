/** A chain as words, from the publishing outlet outward: the route by which a reader got it. */
import type { Attribution, Hop } from '@onrecord/schema';
import type { Names } from './names.ts';
import { oneLine } from './one-line.ts';

/** The route of an attribution. Somebody who did not speak was not cited. */
export function routeWords({ chain, stance }: Pick<Attribution, 'chain' | 'stance'>, names: Names): string {
  const last = chain.at(-1);
  if (stance !== 'silent' || chain.length < 2 || !last) return chainWords(chain, names);
  return `${chainWords(chain.slice(0, -1), names)}, without a statement of ${hopWords(last, names)}`;
}

/** Such as `Skarvholm Gazette, citing Radio Holm, citing Tove Aasen`. */
export function chainWords(chain: readonly Hop[], names: Names): string {
  return chain.map((hop) => hopWords(hop, names)).join(', citing ');
}

/** The speaker's name and, when it is known, those of the others; empty when nobody is known. */
export function speakerWords({ speakerId, coSpeakerIds }: Attribution, names: Names): string {
  return [speakerId, ...coSpeakerIds]
    .filter((id) => id !== null)
    .map((id) => names.actor(id))
    .join(', ');
}

/** What was said, as printed: the parts of a broken quote stand with an ellipsis between them. */
export function contentWords({ content }: Attribution): string {
  return content.map(({ exact }) => exact).join(' … ');
}

/** The name; for one that has none, the words in which this text speaks of it. */
function hopWords({ actorId, span }: Hop, names: Names): string {
  if (actorId !== null && (names.isNamed(actorId) || !span)) return names.actor(actorId);
  return span ? oneLine(span.exact) : 'somebody unnamed';
}
