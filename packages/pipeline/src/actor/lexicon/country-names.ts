/**
 * Names of states as newspapers print them where the data package has another form: abbreviations, older names and the
 * people of a state. Written for this project; keys are ISO 3166 codes, sorted, one state a line.
 */

/** Names beside the common and official ones. */
export const MORE_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['Emirates', 'U.A.E.', 'UAE'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  CD: ['DRC'],
  CI: ["Cote d'Ivoire", 'Côte d’Ivoire'],
  CZ: ['Czech Republic'],
  GB: ['Britain', 'Great Britain', 'U.K.', 'UK'],
  KP: ['DPRK', 'N. Korea'],
  KR: ['ROK', 'S. Korea'],
  MK: ['Macedonia'],
  MM: ['Burma'],
  NL: ['Holland'],
  PS: ['Palestinian Authority'],
  SZ: ['Swaziland'],
  TR: ['Turkey'],
  US: ['America', 'U.S.', 'U.S.A.', 'US', 'USA'],
};

/** Adjectives and names of peoples beside the ones of the data package. */
export const MORE_ADJECTIVES: Readonly<Record<string, readonly string[]>> = {
  AF: ['Afghan', 'Afghans'],
  AR: ['Argentine', 'Argentines'],
  CN: ['Chinese'],
  DK: ['Danes', 'Danish'],
  ES: ['Spaniards', 'Spanish'],
  FI: ['Finnish', 'Finns'],
  FR: ['French'],
  GB: ['Britons', 'Brits', 'English', 'Scottish', 'Welsh'],
  IE: ['Irish'],
  IL: ['Israeli', 'Israelis'],
  IS: ['Icelandic'],
  IQ: ['Iraqi', 'Iraqis'],
  KZ: ['Kazakh', 'Kazakhs'],
  MM: ['Myanmarese'],
  NL: ['Dutch'],
  NO: ['Norwegian'],
  PH: ['Philippine'],
  PK: ['Pakistani', 'Pakistanis'],
  PL: ['Poles', 'Polish'],
  SE: ['Swedes', 'Swedish'],
  SU: ['Soviet'],
  TJ: ['Tajik', 'Tajiks'],
  TM: ['Turkmen'],
  TR: ['Turks'],
  UZ: ['Uzbek', 'Uzbeks'],
  XK: ['Kosovan'],
};

/** Capitals beside the spelling of the data package. */
export const MORE_CAPITALS: Readonly<Record<string, readonly string[]>> = {
  IL: ['Jerusalem'],
  KZ: ['Astana', 'Nur-Sultan'],
  MM: ['Naypyitaw'],
  NL: ['The Hague'],
  UA: ['Kiev'],
  US: ['Washington', 'Washington D.C.', 'Washington DC'],
};
