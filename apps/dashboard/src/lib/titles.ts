/** What a browser's tab and history call a page: the thing first, the site last. */
export const SITE = 'Onrecord';

/** Longer than any tab shows; a headline may be a paragraph. */
const LONGEST_TITLE = 80;

/** The name of a thing as a title, cut between words. */
export function pageTitle(name: string): string {
  return name.length > LONGEST_TITLE ? `${name.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…` : name;
}
