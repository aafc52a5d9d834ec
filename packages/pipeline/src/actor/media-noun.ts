/** Whether a noun for a medium means one: an agency, a service or a site is one of news only when the phrase says so. */

/** True when the noun, within its phrase, is a medium of news. Both in lower case. */
export function isMedium(noun: string, phrase: string): boolean {
  return !AMBIGUOUS.test(noun) || OF_NEWS.test(phrase);
}

const AMBIGUOUS = /^(?:agenc(?:y|ies)|channels?|networks?|services?|sites?|stations?)$/u;
const OF_NEWS = /\b(?:broadcast\w*|media|news|press|radio|television|tv)\b/u;
