/**
 * Buildings and streets whose names stand for the body that governs there, with the ISO 3166 code of the state. Written for
 * this project from common usage in English newspapers. Sorted, one a line; a leading "the" is left out.
 */

/** The name of the seat as printed, and whose it is. */
export const SEATS_OF_GOVERNMENT: ReadonlyMap<string, string> = new Map([
  ['Blue House', 'KR'],
  ['Buckingham Palace', 'GB'],
  ['Bundestag', 'DE'],
  ['Capitol Hill', 'US'],
  ['Casa Rosada', 'AR'],
  ['Downing Street', 'GB'],
  ['Duma', 'RU'],
  ['Elysee', 'FR'],
  ['Elysee Palace', 'FR'],
  ['Élysée', 'FR'],
  ['Élysée Palace', 'FR'],
  ['Holyrood', 'GB'],
  ['Holy See', 'VA'],
  ['Knesset', 'IL'],
  ['Kremlin', 'RU'],
  ['Pentagon', 'US'],
  ['Quai d’Orsay', 'FR'],
  ['Rada', 'UA'],
  ['Riksdag', 'SE'],
  ['Sejm', 'PL'],
  ['Storting', 'NO'],
  ['Vatican', 'VA'],
  ['Verkhovna Rada', 'UA'],
  ['Westminster', 'GB'],
  ['White House', 'US'],
  ['Whitehall', 'GB'],
  ['Zhongnanhai', 'CN'],
]);
