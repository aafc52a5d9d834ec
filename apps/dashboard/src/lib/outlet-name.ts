import { counted } from './words.ts';

/** The server calls an outlet that no text names this too, where it speaks or is spoken of. */
const UNKNOWN_OUTLET = 'Unknown outlet';

interface Named {
  name?: string | null;
}

/** The name of an outlet; one word all over the dashboard when the text does not state it. */
export function outletName(outlet: Named | null | undefined): string {
  return outlet?.name ?? UNKNOWN_OUTLET;
}

/** The name where outlets stand in a list: several may be unknown, so that an article has to tell them apart. */
export function outletInList(outlet: Named, articles: readonly { title: string }[]): string {
  const title = articles[0]?.title;
  return outlet.name ?? (title ? `${UNKNOWN_OUTLET}: “${title}”` : UNKNOWN_OUTLET);
}

/** All of these outlets in one line: those with a name, then how many have none. */
export function outletNames(outlets: readonly Named[]): string {
  const names = outlets.flatMap(({ name }) => name ?? []);
  const unknown = outlets.length - names.length;
  return [...names, ...(unknown > 0 ? [counted(unknown, 'unknown outlet')] : [])].join(', ');
}
