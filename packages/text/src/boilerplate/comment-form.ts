/** The form and the labels under which readers comment. */
import { SHORT_LINE_WORDS } from './page.ts';
import type { LineRule } from './rule.ts';

const LABELS =
  /^(?:(?:leave|post|add|write|submit)\s+(?:a|your)\s+(?:comment|reply)|(?:\d+|no|all|view|show|hide|load(?: more)?)\s+comments?|comments?(?:\s*\(\d+\))?|cancel reply|reply|join the (?:conversation|discussion)|(?:log|sign) in to (?:comment|reply)|comments are (?:closed|moderated)|your (?:name|e-?mail(?: address)?|comment)|(?:name|e-?mail|website)(?=\s*[*(]))(?!\p{L})/iu;
const FORM =
  /\be-?mail (?:address )?(?:will not be|is never|won[’']t be) (?:published|shown|shared)\b|\brequired fields\b|\bsave my (?:name|details)\b.*\b(?:browser|comment)\b|\bnotify me of (?:new|follow-?up) (?:comments|posts)\b/iu;

export const commentForm: LineRule = {
  role: 'comment-form',
  score: 0.95,
  reason: 'The wording of a comment form.',
  holds: ({ text, words, endsSentence }) =>
    FORM.test(text) || (LABELS.test(text) && words <= SHORT_LINE_WORDS / 3 && !endsSentence),
};
