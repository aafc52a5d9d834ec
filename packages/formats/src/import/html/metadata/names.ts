/** From a byline or an author field to names alone: no "By", no role, no address, no time of reading. */

/** The names in a byline, in order and once each; empty when there is none. */
export function namesIn(byline: string): string[] {
  const line = byline
    .replace(/<[^>]*>/g, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INTRODUCTION, '');
  const names = line.split(DIVIDER).map(cleanName).filter(isName);
  const unique = names.filter(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  );
  // A word alone beside a body or a full name is a place.
  const full = unique.filter((name) => name.includes(' ') || isBody(name) || unique.length === 1);
  const persons = full.filter((name) => !isBody(name));
  return (persons.length > 0 ? persons : full.length > 0 ? full : unique).slice(0, MOST_NAMES);
}

/** The name of an account, where a page names its author by nothing else; null when it is none. */
export function accountIn(byline: string): string | null {
  const account = byline.trim().replace(INTRODUCTION, '').trim();
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{2,30}$/u.test(account) &&
    !NO_NAME.test(account) &&
    !/^[\d._-]+$/.test(account)
    ? account
    : null;
}

/** Whether the name is that of an agency, a paper or an office rather than of a person. */
export function isBody(name: string): boolean {
  return BODY.test(name) || /^\p{Lu}{2,}$/u.test(name);
}

/** More are lists of staff. */
const MOST_NAMES = 12;

/** Longest name of a person or body. */
const LONGEST_NAME = 60;

/** Words before the names, as bylines of news and themes of blogs have them. */
const INTRODUCTION =
  /^(?:(?:story|words|report(?:ed|ing)?|written|posted|published|article|review(?:ed)?|edited|analysis|opinion|text|photos?)\s+)*(?:by|author|autor|autora|por|par|von|di|da|door|av|af)\b[\s:]*(?=\S)|^(?:author|autor|auteur|writer|автор)s?\s*:\s*/iu;

/** What stands between names, and between a name and a role. */
const DIVIDER =
  /\s*(?:[,;|/•·–—\n\t／]|\s-\s|(?<=\p{Ll}{3})\.\s|(?<=\s)(?:and|und|et|y|e|with|for|und|&)(?=\s)|&)\s*/iu;

/** What stands behind a name in the same breath. */
const TAIL =
  /\s*(?:\b(?:(?:on\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d.*|(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day|on\s+(?=\p{Lu})|updated|published|posted|last modified|\d{1,2} min|contact|follow|email|is an?|@)\b.*|@.*|https?:.*|www\..*|\d.*)$/iu;

const BODY =
  /\b(?:agence|agency|ap|afp|associated press|bureau|company|corp|daily|desk|editorial|editors?|gazette|herald|inc|journal|limited|ltd|magazine|media|network|news|newsroom|online|post|press|reporters?|reuters|service|staff|team|times|tribune|wire|xinhua)\b|\.(?:com|net|org)\b/i;

/** What content systems put where a name should stand. */
const NO_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|about|admin|administrator|advertis\w*|all|anonymous|author|authors?|blog|by|comments?|contributor|default|details|editor|editors|follow|guest|home|login|more|none|null|posts?|reporter|root|share|staff|staff (?:reporter|writer)|subscribe|super ?user|undefined|unknown|user|view|web ?master|wordpress|writer)$/i;

/** Roles and places that stand beside names in bylines. */
const ROLE =
  /\b(?:analyst|associate|bureau chief|chief|columnist|commentary|contributing|correspondent|critic|director|editor-in-chief|executive|founder|freelance|guest|managing|manager|of the|opinion|photographer|politics|producer|professor|read|reporter|senior|special to|sport|sports|university|writer)\b/i;

function cleanName(part: string): string {
  const name = part
    .trim()
    .replace(INTRODUCTION, '')
    .replace(TAIL, '')
    .replace(/^[^\p{L}]+|[^\p{L}\p{M}.)’']+$/gu, '')
    .replace(/(?<!\b\p{L}|\b[JS]r|\b[DM]r|\bCo)\.$/u, '');
  const isShouted = name === name.toUpperCase() && name.includes(' ') && /^[\p{Lu}\p{M}\s.'’-]+$/u.test(name);
  return isShouted
    ? name
        .toLowerCase()
        .replace(/(?<![\p{L}'’])\p{Ll}|(?<=\bmc|[-'’])\p{Ll}(?=\p{L}{2})/gu, (letter) => letter.toUpperCase())
    : name;
}

function isName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || /[@#{}<>=_]|https?:|\d{2}/.test(name)) return false;
  if (NO_NAME.test(name) || (ROLE.test(name) && !BODY.test(name))) return false;
  const words = name.split(' ');
  return (
    words.length <= 6 &&
    /^(?:[\p{Lu}\p{Lo}]|(?:al|bin|d|da|de|del|della|der|di|do|dos|du|el|l|la|le|ten|ter|van|von|zu)[\s'’-]+\S*\p{Lu})/u.test(
      name,
    )
  );
}
