/** Turns of phrase by which sites speak of themselves instead of the news. Patterns by what they are about. */

/** Tried on the words of a block; each tells of furniture when the block is short. */
export const WORDINGS = {
  action:
    /\b(?:click (?:here|on)|contact us|download (?:the|our)|follow (?:us|me|him|her|@)|join (?:us|our|the)|like us|log ?in|read (?:more|next|also|the full)|register|see (?:also|more)|share this|shop now|sign (?:in|up)|subscribe|tap here|view (?:all|more|gallery)|watch(?::| the| now| more|$))/i,
  copyright:
    /©|\(c\) ?\d{4}|all rights reserved|\bcopyright\b|may not be (?:published|reproduced|republished)|registered trademark|terms of (?:use|service)|privacy policy/i,
  credit:
    /\b(?:AFP|AP Photo|Getty|Reuters|Shutterstock|EPA|Alamy|iStock|courtesy(?: of)?|photo(?:graph)?s?(?: by|:|\/)|image(?: credit|s?:|s? by|s? via)|picture:|illustration by|credit:|source:|file photo)\b|\((?:image|photo|picture|credit)\b/i,
  date: /\b(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d+ (?:minute|hour|day|week|month|year)s? ago|\d{1,2}:\d{2}(?: ?[ap]\.?m)?)\b/i,
  offer:
    /\b(?:newsletters?|notifications?|inbox|cookies?|subscri(?:bers?|ption)|advertis(?:ement|ing)|sponsored|affiliate|promo(?:tion|ted)|free trial|sign-up|our (?:app|site|website|journalism))\b/i,
  pointer:
    /^(?:also|also read|click|in (?:pictures|photos)|more(?: from| on| in|:|$)|most (?:popular|read)|next|photos?|popular|previous|read(?: more| also| next|:)|recommended|related|see also|similar|sponsored|tags?|topics?|trending|video|watch|you (?:may|might)|don['’]t miss|latest|up next|advertisement|recent posts?)\b/i,
  talk: /\b(?:comments?|leave a (?:reply|comment)|reply|your email address|log in to|post a comment|join the (?:conversation|discussion))\b/i,
  writer:
    /^(?:by|from|written by|posted by|author|reporting by|editing by|por|par|von|di|автор)\b|\b(?:contributed to this|is a (?:staff |senior |freelance )?(?:reporter|writer|editor|correspondent|journalist|author|professor|contributor)|staff writer|reported from|follow (?:him|her|them) on|can be reached|email(?:ed)? (?:him|her|at))\b/i,
} as const satisfies Record<string, RegExp>;

/** What a turn of phrase is about. */
export type Wording = keyof typeof WORDINGS;
