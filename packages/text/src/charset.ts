/**
 * What is said of the encoding of a file: in the `Content-Type` that came with it, and in its own markup. A statement is
 * only a claim; `decodeText` believes it where the bytes fit it.
 */

/**
 * The encodings that are stated for a file, the most trusted one first: `charset` of the media type, then the XML
 * declaration or `<meta>` at the beginning of the bytes. Names that no browser knows are left out.
 *
 * @param bytes The file or its first bytes; only the first 8,192 are looked at.
 * @param mediaType A `Content-Type` with its parameters, or null when there is none.
 * @example statedCharsets(bytes, 'text/html; charset=latin1') // ['windows-1252', 'utf-8'] for a page with <meta charset="utf-8">
 */
export function statedCharsets(bytes: Uint8Array, mediaType: string | null = null): string[] {
  const stated = [HEADER.exec(mediaType ?? '')?.[1], inMarkup(bytes)].map((label) => charsetOf(label));
  return [...new Set(stated.filter((charset) => charset !== null))];
}

/**
 * The encoding that a label means, by the names that browsers know (`latin1` is `windows-1252`) and UTF-32; null when none.
 *
 * @example charsetOf('x-sjis') // 'shift_jis'
 */
export function charsetOf(label: string | null | undefined): string | null {
  const name = label?.trim().toLowerCase() ?? '';
  if (name === 'utf-16') return name;
  if (/^utf-?32(?:be|le)?$/.test(name)) return name.replace(/^utf-?32/, 'utf-32');
  try {
    const known = new TextDecoder(name).encoding;
    return known === 'x-user-defined' ? null : known;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Browsers look at 1,024 bytes first and go on to the end of the head; long scripts before the statement fit into this. */
const MARKUP_BYTES = 8192;

/** `charset` as a parameter of a media type. */
const HEADER = /;\s*charset\s*=\s*["']?\s*([^\s"';,]+)/i;

/** The declaration of an XML file, which stands at its very beginning. */
const XML = /^\s*<\?xml\b[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/i;

/** Both forms of the HTML statement: `<meta charset=...>` and `<meta http-equiv=... content="...; charset=...">`. */
const META = /<meta\b[^>]*?[\s;"']charset\s*=\s*["']?\s*([\w.:-]+)/i;

/**
 * The label that the markup states. It was found as ASCII, so a statement of UTF-16 or UTF-32 cannot be true: it is left
 * behind by programs that re-encode pages to UTF-8.
 */
function inMarkup(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, MARKUP_BYTES));
  const label = (XML.exec(head) ?? META.exec(head.replace(/<!--.*?-->/gs, '')))?.[1] ?? null;
  return /^utf-?(?:16|32)/i.test(label ?? '') ? 'utf-8' : label;
}
