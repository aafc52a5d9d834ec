/** The body of an article in the XML of agencies as HTML, so that one reader of HTML finds its paragraphs, headings and captions. */
import type { XmlElement } from '../xml/xml-element.ts';

/** The elements inside, as HTML. Those that hold no words of the article are left out. */
export function htmlOfXml({ children }: XmlElement): string {
  return children.map((node) => (typeof node === 'string' ? escaped(node) : htmlOfElement(node))).join('');
}

/** What elements of NITF and XHTML are in HTML. Others that do not stand inside of a line divide the words. */
const HTML_NAMES: Readonly<Record<string, string>> = {
  abstract: 'div',
  blockquote: 'blockquote',
  block: 'div',
  body: 'div',
  'body.content': 'div',
  'body.end': 'div',
  bq: 'blockquote',
  br: 'br',
  caption: 'caption',
  dd: 'dd',
  div: 'div',
  dl: 'dl',
  dt: 'dt',
  figcaption: 'figcaption',
  figure: 'figure',
  fn: 'p',
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h5',
  h6: 'h6',
  hl1: 'h2',
  hl2: 'h2',
  li: 'li',
  media: 'figure',
  'media-caption': 'figcaption',
  'media-producer': 'figcaption',
  note: 'div',
  ol: 'ol',
  p: 'p',
  pre: 'pre',
  section: 'section',
  table: 'table',
  tagline: 'p',
  tbody: 'tbody',
  td: 'td',
  th: 'th',
  tr: 'tr',
  ul: 'ul',
};

/** Elements of NITF and XHTML that stand inside of a line. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'alt-code',
  'b',
  'chron',
  'cite',
  'city',
  'classifier',
  'code',
  'copyrite',
  'country',
  'del',
  'em',
  'event',
  'font',
  'frac',
  'frac-den',
  'frac-num',
  'frac-sep',
  'function',
  'i',
  'ins',
  'lang',
  'location',
  'mark',
  'money',
  'name.family',
  'name.given',
  'num',
  'object.title',
  'org',
  'person',
  'postaddr',
  'pronounce',
  'q',
  'region',
  's',
  'small',
  'span',
  'state',
  'strong',
  'sub',
  'sublocation',
  'sup',
  'time',
  'u',
  'virtloc',
]);

const WORDLESS: ReadonlySet<string> = new Set([
  'audio',
  'head',
  'iframe',
  'img',
  'link',
  'media-metadata',
  'media-object',
  'media-reference',
  'meta',
  'object',
  'script',
  'style',
  'title',
  'video',
]);

/** Characters that XML without a document type cannot name, and HTML can. */
const NAMED_CHARACTER = /&(?!(?:amp|apos|gt|lt|quot);)[a-z][a-z0-9]{1,7};/gi;

function htmlOfElement(element: XmlElement): string {
  if (WORDLESS.has(element.name)) return '';
  if (element.name === 'br') return '<br>';
  const name = HTML_NAMES[element.name] ?? (INLINE.has(element.name) ? 'span' : 'div');
  return `<${name}>${htmlOfXml(element)}</${name}>`;
}

function escaped(words: string): string {
  const names = words.match(NAMED_CHARACTER) ?? [];
  const parts = words
    .split(NAMED_CHARACTER)
    .map((part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return parts.map((part, index) => `${part}${names[index] ?? ''}`).join('');
}
