/**
 * Words that newspapers add to or leave off the name of a body without meaning another one ("Delta News Agency", "Delta
 * News", "Delta"). Collected from the names of media and company forms in general use. Sorted, one a line.
 */
export const GENERIC_TAILS: ReadonlySet<string> = new Set([
  'agency',
  'broadcaster',
  'channel',
  'co',
  'company',
  'corp',
  'corporation',
  'daily',
  'group',
  'inc',
  'limited',
  'ltd',
  'network',
  'news',
  'newspaper',
  'online',
  'plc',
  'radio',
  'service',
  'services',
  'television',
  'tv',
]);
