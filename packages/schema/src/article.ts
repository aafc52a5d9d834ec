import type { Range, Span } from './span.ts';
import type { BlockRole, CreditRole, MetadataField, PublisherHow } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** Who published an article, or re-posted it, and how that is known. @public */
export interface Publication {
  /** Null when nobody knows the outlet. */
  outletId: string | null;
  /** How it is known. */
  how: PublisherHow;
  /** The words that say so; empty when none do. */
  basis: Span[];
}

/** A credited person or body. @public */
export interface Credit {
  /** What for. */
  role: CreditRole;
  /** The name as printed. */
  name: string;
  /** Where it is printed. */
  span: Span;
}

/** One article of one outlet. Its words are in its text version. @public */
export interface Article {
  /** Tells the record types apart. */
  type: 'Article';
  /** Opaque id; never read anything out of it. */
  id: string;
  /** The current text version. */
  textId: string;
  /** Name of the file that it was read from; absent for an address. */
  file?: string | null;
  /** Address that it was read from; absent for a file. */
  url?: string | null;
  /** Address that the site gives as its own. */
  canonicalUrl?: string | null;
  /** Its title, as it stands in the text; null when it has none. */
  headline: Span | null;
  /** Its summary under the title; null when it has none. */
  standfirst: Span | null;
  /** Who published it. */
  publisher: Publication;
  /** Who re-posted it: null = not re-posted, `outletId: null` = re-posted by an unknown site. */
  host: Publication | null;
  /** Who is credited. */
  credits: Credit[];
  /** When it was published; null when nothing says so. */
  published: When | null;
  /** ISO instant; absent for a file. */
  retrievedAt?: string | null;
  /** BCP 47 tag. */
  lang: string;
  /** Everything that the file around the text says of the article, each with where it stood; absent for plain text. */
  metadata?: MetadataCandidate[];
}

/**
 * A statement of a page, feed or document about its article, as found. Several may speak of one field and disagree.
 *
 * @public
 */
export interface MetadataCandidate {
  /** What it speaks of. */
  field: MetadataField;
  /** The statement as found. */
  value: string;
  /** Where it stood, such as `json-ld`, `og:title` or `time`. */
  origin: string;
}

/** A stretch of a text with its role. @public */
export interface Block extends Range {
  /** What the stretch is for. */
  role: BlockRole;
  /** 0 to 1. */
  score: number;
  /** Why it has this role, in words. */
  reason: string;
}

/** A page of a paged document, as a stretch of its text. @public */
export interface PageRange extends Range {
  /** Counted from 1, as readers of the document do. */
  number: number;
}

/** The bytes that a text was read from. They are kept by their digest, apart from the records. @public */
export interface Original {
  /** SHA-256 of the bytes in lower-case hexadecimal. */
  sha256: string;
  /** Media type, such as `text/html`. */
  mediaType: string;
  /** In bytes. */
  size: number;
  /** Id of the importer that read them, such as `html`. */
  format: string;
}

/** One immutable text of an article. Its id is the SHA-256 of `text`. @public */
export interface TextVersion {
  /** Tells the record types apart. */
  type: 'TextVersion';
  /** SHA-256 of `text` in UTF-8, lower-case hexadecimal. */
  id: string;
  /** The article that it is a text of. */
  articleId: string;
  /** The whole text: well-formed UTF-16, line ends LF. */
  text: string;
  /** The one rule by which bytes became this text: decode, CRLF and CR to LF, nothing else. */
  rule: 'lf-1';
  /** The version before it; null for the first. */
  supersedes: string | null;
  /** Stretches with a role, sorted by start. Boilerplate is marked, never deleted. */
  blocks: Block[];
  /** The pages of a paged document, in order; absent when the original has none. */
  pages?: PageRange[];
  /** Absent when the text was given without a file. */
  original?: Original | null;
}
