/** An XML document as a tree that keeps the order of words and elements, for formats of agencies. */
import { UnreadableArticleError } from '@onrecord/schema';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { ImportedFile } from '../importer.ts';
import { safeXml } from './safe-xml.ts';

/** An element. Prefixes of names are left out: the formats read here use one namespace each. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly (XmlElement | string)[];
}

/** The outermost element of the file. Throws UnreadableArticleError when it is not well-formed, or nested too deep. */
export function parseXml(file: ImportedFile): XmlElement {
  const text = safeXml(file);
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw malformed(file.name, `line ${verdict.err.line}: ${verdict.err.msg}`);
  try {
    const root = elementsOf(parser.parse(text)).find((node) => typeof node !== 'string');
    if (root) return root;
  } catch (error) {
    if (/nested tags/i.test((error as Error).message)) throw tooDeep(file.name);
    throw malformed(file.name, (error as Error).message);
  }
  throw malformed(file.name, 'there is no element in it');
}

/** The elements of the name directly inside. */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && node.name === name,
  );
}

/** The first element at the end of a way of names, null when there is none. */
export function childAt(
  element: XmlElement | null | undefined,
  ...way: readonly string[]
): XmlElement | null {
  return way.reduce<XmlElement | null>((at, name) => childrenOf(at, name)[0] ?? null, element ?? null);
}

/** All elements of the name inside, in the order of the document. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((node) => {
    if (typeof node === 'string') return [];
    return [...(node.name === name ? [node] : []), ...descendantsOf(node, name)];
  });
}

/** The words inside, with runs of blanks as one. */
export function wordsOf(element: XmlElement | null | undefined): string {
  return element ? rawWords(element).replace(/\s+/gu, ' ').trim() : '';
}

/** Formats of agencies nest about fifteen deep; everything here may call itself for each level. */
const MAX_DEPTH = 100;

const ATTRIBUTES = ':@';
const TEXT = '#text';

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  // Only characters written as numbers are left to replace: documents with entities of their own are refused before.
  processEntities: { enabled: true, maxExpandedLength: Number.POSITIVE_INFINITY },
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: MAX_DEPTH,
});

/** The parser gives a list of objects with one key each: the name of the element, or `#text`. */
function elementsOf(nodes: readonly Record<string, unknown>[]): (XmlElement | string)[] {
  return nodes.flatMap((node): (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
    if (name === undefined) return [];
    if (name === TEXT) return [String(node[TEXT])];
    const attributes = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: elementsOf(node[name] as Record<string, unknown>[]) }];
  });
}

function rawWords({ children }: XmlElement): string {
  return children.map((node) => (typeof node === 'string' ? node : rawWords(node))).join('');
}

function malformed(name: string, what: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'unreadable',
    name,
    `The XML is not well-formed (${what}). Check that the file is complete, and import it again.`,
  );
}

function tooDeep(name: string): UnreadableArticleError {
  return new UnreadableArticleError(
    'too_deep',
    name,
    `Its elements are nested more than ${MAX_DEPTH} deep, which no article is. Check where the file comes from.`,
  );
}
