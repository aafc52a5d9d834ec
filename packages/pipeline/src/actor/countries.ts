/**
 * States, their adjectives and capitals, looked up by the words that a newspaper prints. The data comes from the package
 * `world-countries` (demonyms are the adjectives); names that it lacks are in `lexicon/country-names.ts`.
 */
import type { ActorKind } from '@onrecord/schema';
import worldCountries, { type Country } from 'world-countries';
import { COMMUNITIES } from './lexicon/communities.ts';
import { MORE_ADJECTIVES, MORE_CAPITALS, MORE_NAMES } from './lexicon/country-names.ts';
import { REGIONS } from './lexicon/regions.ts';
import { SEATS_OF_GOVERNMENT } from './lexicon/seats-of-government.ts';
import { STATES_AND_PROVINCES } from './lexicon/states-and-provinces.ts';

/** What a known geographic name stands for. */
export interface KnownName {
  /** Equal for all names of the same actor: `country:FR`, `capital:FR`, `region:asia`, `seat:Kremlin`. */
  key: string;
  use: 'name' | 'adjective' | 'capital' | 'seat';
  kind: ActorKind;
  /** The usual name of the actor in English. */
  name: string;
  /** ISO 3166 code of the state, null for a region. */
  code: string | null;
}

/** Longest known name in words; "Democratic People's Republic of Korea" has six with its possessive cut off. */
export const LONGEST_KNOWN_NAME = 8;

/** The known name that is printed exactly so, or null. Curly and straight apostrophes are the same. */
export function knownName(printed: string): KnownName | null {
  return KNOWN.get(printed.replace(/[‘’]/g, "'")) ?? null;
}

/** The usual English name of the state with this ISO 3166 code, or null. */
export function countryName(code: string): string | null {
  return NAME_BY_CODE.get(code) ?? null;
}

/** The package's types describe an ES module, but Node loads its CommonJS file, whose export is the list itself. */
const worldList = worldCountries as unknown as readonly Country[];

/** Sovereign states before dependencies and larger ones first: where two share an adjective ("American"), the first keeps it. */
const countries = [...worldList].sort(
  (a, b) => Number(b.independent) - Number(a.independent) || b.area - a.area,
);

const NAME_BY_CODE = new Map(countries.map((country) => [country.cca2, country.name.common]));

/** Two letters are a name only where newspapers use them as one ("US"); "IN" and "NO" are words. */
const isPrintable = (name: string) => name.length > 2 && /^[\p{Script=Latin}\s.'’-]+$/u.test(name);

const KNOWN: ReadonlyMap<string, KnownName> = buildKnownNames();

function buildKnownNames(): Map<string, KnownName> {
  const known = new Map<string, KnownName>();
  const add = (printed: string, entry: KnownName) => {
    const key = printed.replace(/[‘’]/g, "'");
    if (!known.has(key)) known.set(key, entry);
  };
  for (const country of countries) addCountryNames(country, add);
  for (const region of [...REGIONS, ...COMMUNITIES]) addRegion(region, add);
  for (const [printed, name] of STATES_AND_PROVINCES)
    add(printed, { key: `state:${name}`, use: 'name', kind: 'place', name, code: null });
  for (const [printed, code] of SEATS_OF_GOVERNMENT)
    add(printed, { key: `seat:${printed}`, use: 'seat', kind: 'government-body', name: printed, code });
  for (const country of countries) if (country.independent) addCapitals(country, add);
  return known;
}

type Add = (printed: string, entry: KnownName) => void;

function addCountryNames(country: Country, add: Add): void {
  const code = country.cca2;
  const entry = { key: `country:${code}`, kind: 'country' as const, name: country.name.common, code };
  const names = [country.name.common, country.name.official, ...country.altSpellings.filter(isPrintable)];
  for (const printed of [...names, ...(MORE_NAMES[code] ?? [])]) add(printed, { ...entry, use: 'name' });
  const demonyms = Object.values(country.demonyms?.eng ?? {}).flatMap(plural);
  for (const printed of [...demonyms, ...(MORE_ADJECTIVES[code] ?? [])])
    if (printed) add(printed, { ...entry, use: 'adjective' });
}

/** "Norwegian" and "Norwegians"; names in -ese, -ish and -ch have no plural. */
function plural(demonym: string): string[] {
  return /(?:ese|sh|ch|s)$/.test(demonym) ? [demonym] : [demonym, `${demonym}s`];
}

function addRegion(region: (typeof REGIONS)[number], add: Add): void {
  const name = region.names[0] ?? region.adjectives[0] ?? region.key;
  const entry = { key: `region:${region.key}`, kind: region.kind, name, code: null };
  for (const printed of region.names) add(printed, { ...entry, use: 'name' });
  for (const printed of region.adjectives) add(printed, { ...entry, use: 'adjective' });
}

function addCapitals(country: Country, add: Add): void {
  const code = country.cca2;
  for (const printed of [...country.capital, ...(MORE_CAPITALS[code] ?? [])])
    add(printed, { key: `capital:${code}`, use: 'capital', kind: 'place', name: printed, code });
}
