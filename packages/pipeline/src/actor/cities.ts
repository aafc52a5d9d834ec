/** Whether a name is that of a large town. Towns share their names with people, so that this is evidence and no proof. */
import { CITY_NAMES } from './lexicon/cities.generated.ts';

const CITIES: ReadonlySet<string> = new Set(CITY_NAMES.map(plain));

/** True when a town of some size bears exactly this name; accents make no difference. */
export function isCityName(printed: string): boolean {
  return CITIES.has(plain(printed));
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/’/g, "'");
}
