/**
 * At most six actors of a page have a colour; the others are grey. Eight colours would be too close to each other for
 * colour-blind readers (smallest CIEDE2000 distance 9.7 on white; with six it is 12.0).
 */
const COLOURED_ACTORS = 6;

/** The CSS colour of an actor, given the actors of the page in order of how often they are quoted. */
export function actorColour(actorId: string | null | undefined, ranked: readonly string[]): string {
  const slot = actorId ? ranked.indexOf(actorId) : -1;
  return slot >= 0 && slot < COLOURED_ACTORS ? `var(--actor-${slot + 1})` : 'var(--actor-grey)';
}
