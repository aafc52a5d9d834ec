/** What the site says about itself: browser, scripts, cookies, paywall, navigation. */
import { SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

const NOTICE =
  /\b(?:this|our|the) (?:web)?site uses cookies\b|\bwe (?:and our partners )?use cookies\b|\b(?:accept|manage|reject)(?: all)? cookies\b|\b(?:your|another|modern|supported) browser\b|\bbrowser (?:is|does) not\b|\benable javascript\b|\bis not supported\b.*\bbrowser\b|\balready (?:a subscriber|have an account)\b|\bfree articles? (?:left|remaining|this month)\b|\bthis (?:article|content) is (?:only )?(?:for|available to) (?:our )?subscribers\b|\bto continue reading\b/iu;
const NAVIGATION =
  /^(?:skip to (?:main )?content|(?:back|go|return) to (?:the )?top(?: button)?|scroll to top|advertisement|(?:article|story) continues below.*|share(?: this)?(?: article| story| page)?|print|email|copy link|menu|close|search|loading\p{P}*|home|sign in|log in|privacy policy|terms of (?:use|service)|contact us)\p{P}*$/iu;

/** Longer than a notice: an article about cookies or browsers. */
const MAX_WORDS = 45;

export const siteNotice: LineRule = {
  role: 'site-notice',
  score: 0.93,
  reason: 'A notice of the site about itself, or a label of its navigation.',
  holds: ({ text, words }) =>
    (words <= MAX_WORDS && NOTICE.test(text)) || (words <= SHORT_LINE_WORDS && NAVIGATION.test(text)),
};
