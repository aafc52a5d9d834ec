/** What an actor is called on screen, whether or not a text names it. */
import { type Actor, actorKinds } from '@onrecord/schema';
import type { Loaders } from '../loaders.ts';

/** The name; for one without a name the words that refer to it, as printed; else its kind. */
export async function labelOf(actor: Actor, loaders: Pick<Loaders, 'firstSource'>): Promise<string> {
  const printed = actor.name ?? actor.aliases[0]?.text;
  if (printed) return printed;
  if (actor.kind === 'news-outlet' || actor.kind === 'state-news-agency') return 'Unknown outlet';
  return (await loaders.firstSource.load(actor.id)) ?? actorKinds.entry(actor.kind).label;
}
