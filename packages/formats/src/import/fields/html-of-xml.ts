/** The body of an article in the XML of agencies as HTML, so that one reader of HTML finds its paragraphs, headings and captions. */
import type { XmlElement } from '../xml/xml-element.ts';

/** The elements inside, as HTML. Those that hold no words of the article are left out. */
export function htmlOfXml({ children }: XmlElement): string {
  return children.map((node) => (typeof node === 'string' ? escaped(node) : htmlOfElement(node))).join('');
}

/** What elements of NITF and XHTML are in HTML; all others only hold words. */
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
  const name = HTML_NAMES[element.name] ?? 'span';
  return `<${name}>${htmlOfXml(element)}</${name}>`;
}

function escaped(words: string): string {
  const names = words.match(NAMED_CHARACTER) ?? [];
  const parts = words
    .split(NAMED_CHARACTER)
    .map((part) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  return parts.map((part, index) => `${part}${names[index] ?? ''}`).join('');
}
