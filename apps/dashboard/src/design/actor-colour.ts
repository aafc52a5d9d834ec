/**
 * At most six actors of a page have a colour; the others are grey. Eight colours would be too close to each other for
 * colour-blind readers (smallest CIEDE2000 distance 9.7 on white; with six it is 12.0).
 */
const SLOTS = ['1', '2', '3', '4', '5', '6'] as const;

/**
 * Which colour of the palette. It reaches the page as the attribute `data-colour`, which actor-colours.css reads: the
 * policy of the pages allows no `style` attribute, since words of an article must never style anything.
 */
export type ActorColour = (typeof SLOTS)[number] | 'grey';

/** The colour of an actor, given the actors of the page in order of how often they are quoted. */
export function actorColour(actorId: string | null | undefined, ranked: readonly string[]): ActorColour {
  const slot = actorId ? ranked.indexOf(actorId) : -1;
  return SLOTS[slot] ?? 'grey';
}

/** The CSS value of a colour, for the attributes of an SVG. */
export function inkOf(colour: ActorColour): string {
  return `var(--actor-${colour})`;
}
