/**
 * What the class names and ids of a page say about its parts. The words are those that content systems and themes use for the
 * same part all over the web; none belongs to one site. Sorted within each group.
 */

/** A pattern for each kind of part; it is tried on class names and ids in lower case. */
export const NAME_GROUPS = {
  advert: /\bads?\b|\bad[-_]|[-_]ad\b|advert|banner|commercial|dfp|promo|sponsor/,
  aside: /aside|column-?right|module|rail\b|right-?col|secondary|side-?bar|sidebar|widget/,
  bodyText:
    /article-?_*(?:body|content|copy|text)|body-?_*(?:content|copy|text)|content-?_*(?:body|text)|entry-?_*(?:body|content|text)|main-?_*(?:content|text)|post-?_*(?:body|content|text)|story-?_*(?:body|content|copy|text)|rich-?text/,
  byline: /author|bio\b|byline|contributor|profile|vcard|writer/,
  caption: /caption|credit|figure|gallery|image|lightbox|media|photo|player|slide|thumb|video/,
  comments: /comment|disqus|discussion|livefyre|replies|respond/,
  content: /article|blog|body|content|copy|entry|main|paragraph|post|story|text/,
  date: /\bdate|dateline|meta\b|posted|published|\btime\b|timestamp|updated/,
  embed: /aside|callout|embed|fact-?box|inline|inset|pull-?quote|tweet/,
  footer: /bottom|colophon|copyright|foot|legal|terms/,
  form: /alert|consent|cookie|email|form\b|gdpr|login|modal|newsletter|notice|overlay|paywall|popup|regist|sign-?up|subscri/,
  list: /archive|card|carousel|collection|feed|grid|index|items?\b|list|river|stream|teaser/,
  nav: /bar\b|breadcrumb|dropdown|header|masthead|menu|nav|pager|pagination|skip|toolbar/,
  related:
    /also|latest|more\b|more-?_*(?:from|news|on|posts|stories)|most-?_*(?:popular|read|viewed)|next|outbrain|popular|read-?_*(?:also|more|next)|recirc|recommend|related|see-?also|similar|taboola|trend/,
  share: /facebook|follow|share|sharing|\bsns|social|tweet|twitter|whatsapp/,
  tags: /categor|keyword|label|\btags?\b|taxonomy|topic/,
  title: /deck|\bdek\b|headline|heading|\bhed\b|intro|lead|standfirst|strapline|sub-?title|summary|title/,
} as const satisfies Record<string, RegExp>;

/** A kind of part that class names and ids tell of. */
export type NameGroup = keyof typeof NAME_GROUPS;
