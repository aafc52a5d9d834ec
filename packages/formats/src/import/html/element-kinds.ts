/** How browsers lay out elements when no style sheet says otherwise (HTML standard, section Rendering). */

/** Elements that stand in lines of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'body',
  'caption',
  'center',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'html',
  'legend',
  'li',
  'listing',
  'main',
  'menu',
  'nav',
  'ol',
  'optgroup',
  'p',
  'plaintext',
  'pre',
  'search',
  'section',
  'summary',
  'table',
  'ul',
  'xmp',
]);

/** Elements whose content is no text of the page: programs, settings, pictures, and what only shows without scripts. */
export const WORDLESS_ELEMENTS: ReadonlySet<string> = new Set([
  'applet',
  'audio',
  'canvas',
  'datalist',
  'embed',
  'head',
  'iframe',
  'map',
  'math',
  'noembed',
  'noframes',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'title',
  'video',
]);

/** Headings in order of rank. */
export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Elements whose line breaks and blanks are shown as written. */
export const PREFORMATTED_ELEMENTS: ReadonlySet<string> = new Set(['listing', 'plaintext', 'pre', 'xmp']);

/** Elements of bold print. */
export const STRONG_ELEMENTS: ReadonlySet<string> = new Set(['b', 'strong']);
