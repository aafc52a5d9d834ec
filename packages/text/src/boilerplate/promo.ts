/** Calls to do something with the site: watch, listen, subscribe, click. They are orders to the reader, and short. */
import { SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

/** Wording that no sentence of an article has, wherever it stands. */
const ANYWHERE =
  /\b(?:click|tap) here\b|\bour (?:free |daily |weekly |morning )*newsletters?\b|\b(?:create|open) an? (?:free )?account\b|\bdownload (?:our|the free) app\b|\bfollow us on\b|\blike us on\b|\bin your inbox\b|\bjoin (?:our |the )?(?:\p{N}[\p{N},.]*|thousands of|millions of) (?:\p{L}+ )?(?:readers|subscribers|members)\b/iu;

/** An order to the reader at the beginning of a short line. */
const ORDER =
  /^(?:sign up|subscribe|register|follow|download|join|get|support|become|check out|don[’']?t miss|tune in|try|visit|donate|receive|stay)\b/iu;

/** What such an order is about; "Get more sleep, doctors say" has none of it. Exports glue labels together. */
const SITE =
  /\b(?:us|our|newsletters?|app|alerts|inbox|podcasts?|channel|subscri\p{L}+|member|access|updates|the latest|journalism)\b|\bmore news/iu;

/** "More stories ... are available on ...": the plural and the place tell it from a sentence about one story. */
const MORE =
  /^(?:for )?more (?:articles|coverage|news|stories)\b.*\b(?:at|available|in|on|see|visit)\b|^find more\b/iu;

/** The label is in capitals or stands before a colon or a bar, so that "Watch sales rose" is no promo. */
const PLAYER = /^(?:WATCH|LISTEN|VIDEO|PODCAST|PHOTOS|GALLERY|LIVE)\b/u;
const PLAYER_LABEL =
  /^(?:watch|listen|video|podcast|photos|gallery|live|in pictures)\b(?:[^.]*:$|(?: now| here)?\s*[:|])/iu;

/** A paragraph that ends with a call has at most as many words; quoted orders belong to the article. */
const MAX_WORDS = 50;

export const promo: LineRule = {
  role: 'promo',
  score: 0.9,
  reason: 'Calls on the reader to watch, listen, subscribe or click.',
  holds: ({ text, words, endsSentence }) => {
    if (words > MAX_WORDS || /["“”]/u.test(text)) return false;
    if (ANYWHERE.test(text)) return true;
    const isShort = words <= SHORT_LINE_WORDS;
    if (isShort && ((ORDER.test(text) && SITE.test(text)) || MORE.test(text))) return true;
    return isShort && !endsSentence && (PLAYER.test(text) || PLAYER_LABEL.test(text));
  },
};
