/** Calls to do something with the site: watch, listen, subscribe, click. They are orders to the reader, and short. */
import { SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

const ANYWHERE =
  /\bclick here\b|\btap here\b|\b(?:sign up|subscribe|register) (?:for|to) (?:our|the|your|get|receive)\b|\b(?:our|free|daily|weekly|morning) newsletters?\b|\bcreate an? (?:free )?account\b|\bdownload (?:our|the) (?:free )?app\b|\bfollow us on\b|\bstories like this\b|\blike us on facebook\b|\bavailable (?:now )?on (?:our|your) (?:app|website|podcast)/iu;
const ORDER =
  /^(?:sign up|subscribe|follow (?:us|our|me|the latest)|download (?:our|the)|join (?:us|our|the newsletter)|get (?:more|the latest|our|breaking|unlimited|full access)|support (?:our|independent|us)|donate|become a (?:member|subscriber)|check out our|don[’']?t miss|tune in|try our|visit our)\b/iu;

/** The label is in capitals or stands before a colon or a bar, so that "Watch sales rose" is no promo. */
const PLAYER =
  /^(?:WATCH|LISTEN|VIDEO|PODCAST|PHOTOS|GALLERY|LIVE)\b|^(?:watch|listen|video|podcast|photos|gallery|live|in pictures)(?: now| live| here)?\s*(?:[:|]|\s[lI]\s)/u;

/** A paragraph that ends with a call has at most as many words; quoted orders belong to the article. */
const MAX_WORDS = 50;

export const promo: LineRule = {
  role: 'promo',
  score: 0.9,
  reason: 'Calls on the reader to watch, listen, subscribe or click.',
  holds: ({ text, words, endsSentence }) =>
    words <= MAX_WORDS &&
    !/["“”]/u.test(text) &&
    (ANYWHERE.test(text) ||
      (ORDER.test(text) && words <= 2 * SHORT_LINE_WORDS) ||
      (PLAYER.test(text) && words <= SHORT_LINE_WORDS && !endsSentence) ||
      /^(?:watch|listen|video|live|in pictures)[^.]*:$/iu.test(text)),
};
