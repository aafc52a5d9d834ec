/** What an XML file is, from the name of its outermost element: the prolog before it says nothing. */
import { prologOf } from './prolog.ts';

/** The opening tag of the outermost element. */
export interface RootElement {
  /** Without its prefix, as written. */
  name: string;
  /** The whole tag, as far as it is there, with the namespaces that it declares. */
  tag: string;
}

/** The outermost element in the first bytes of a file, null when it does not begin there. */
export function rootElement(head: Uint8Array): RootElement | null {
  const text = new TextDecoder('latin1').decode(head).replace(/\0/g, '');
  const { end, documentType } = prologOf(text);
  if (documentType?.hasDeclarations) return namedByType(text, documentType.start);
  ROOT.lastIndex = end;
  const match = ROOT.exec(text);
  return match?.[1] ? { name: match[1], tag: match[0] } : null;
}

const ROOT = /<(?:[\w.-]+:)?([\w.-]+)(?:\s[^>]*)?/y;

/** A document type names the element too; a file with declarations is refused later by whoever reads it. */
function namedByType(text: string, at: number): RootElement | null {
  const name = /^<!DOCTYPE\s+(?:[\w.-]+:)?([\w.-]+)/i.exec(text.slice(at))?.[1];
  return name ? { name, tag: text.slice(at) } : null;
}
