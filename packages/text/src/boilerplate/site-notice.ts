/** What the site says about itself: browser, scripts, cookies, paywall, navigation. */
import { isInTail, SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

const NOTICE =
  /\b(?:this|our|the) (?:web)?site uses cookies\b|\bwe (?:and our partners )?use cookies\b|\b(?:accept|manage|reject)(?: all)? cookies\b|\b(?:your|another|modern|supported) browser\b|\bbrowser (?:is|does) not\b|\benable javascript\b|\bis not supported\b.*\bbrowser\b|\balready (?:a subscriber|have an account)\b|\bfree articles? (?:left|remaining|this month)\b|\bthis (?:article|content) is (?:only )?(?:for|available to) (?:our )?subscribers\b|\bto continue reading\b|\b(?:was|is|did you find) this (?:article|story|page) (?:useful|helpful)\b/iu;
const NAVIGATION =
  /^[\p{P}\s]*(?:skip to (?:main )?content|(?:back|go|return) to (?:the )?top(?: button)?|scroll to top|advertisement|(?:article|story) continues below.*|share(?: this)?(?: article| story| page)?|print|email|copy link|menu|close|search|loading\p{P}*|home|sign in|log in|privacy policy|terms of (?:use|service)|contact us)\p{P}*$/iu;

/** "About us · Corrections · Contact": at least three short labels with the same kind of mark between them. */
const ROW = /^(?:[^·•|.!?]{2,30}[·•|]){2,}[^·•|.!?]{2,30}$/u;

/** A site speaks of itself as a whole above or below its articles only. */
const OF_ITSELF = /\bthis (?:website|outlet|publication)\b|^(?:this|our) site\b/iu;

/** Longer than a notice: an article about cookies or browsers. */
const MAX_WORDS = 45;

export const siteNotice: LineRule = {
  role: 'site-notice',
  score: 0.93,
  reason: 'A notice of the site about itself, or a label of its navigation.',
  holds: (line, page) => {
    if (line.words <= MAX_WORDS && NOTICE.test(line.text)) return true;
    if (line.words > SHORT_LINE_WORDS) return false;
    if (NAVIGATION.test(line.text) || ROW.test(line.text)) return true;
    return OF_ITSELF.test(line.text) && (line.index === 0 || isInTail(page, line));
  },
};
