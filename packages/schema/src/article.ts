import type { Range, Span } from './span.ts';
import type { BlockRole, CreditRole, MetadataField, PublisherHow } from './vocabulary/index.ts';
import type { When } from './when.ts';

/** Who published an article, or re-posted it, and how that is known. */
export interface Publication {
  outletId: string | null;
  how: PublisherHow;
  basis: Span[];
}

/** A credited person or body. */
export interface Credit {
  role: CreditRole;
  name: string;
  span: Span;
}

/** One article of one outlet. Its words are in its text version. */
export interface Article {
  type: 'Article';
  id: string;
  /** The current text version. */
  textId: string;
  file?: string | null;
  url?: string | null;
  canonicalUrl?: string | null;
  headline: Span | null;
  standfirst: Span | null;
  publisher: Publication;
  /** Who re-posted it: null = not re-posted, `outletId: null` = re-posted by an unknown site. */
  host: Publication | null;
  credits: Credit[];
  published: When | null;
  /** ISO instant; absent for a file. */
  retrievedAt?: string | null;
  /** BCP 47 tag. */
  lang: string;
  /** Everything that the file around the text says of the article, each with where it stood; absent for plain text. */
  metadata?: MetadataCandidate[];
}

/** A statement of a page, feed or document about its article, as found. Several may speak of one field and disagree. */
export interface MetadataCandidate {
  field: MetadataField;
  value: string;
  /** Where it stood, such as `json-ld`, `og:title` or `time`. */
  origin: string;
}

/** A stretch of a text with its role. */
export interface Block extends Range {
  role: BlockRole;
  /** 0 to 1. */
  score: number;
  /** Why it has this role, in words. */
  reason: string;
}

/** A page of a paged document, as a stretch of its text. */
export interface PageRange extends Range {
  /** Counted from 1, as readers of the document do. */
  number: number;
}

/** The bytes that a text was read from. They are kept by their digest, apart from the records. */
export interface Original {
  /** SHA-256 of the bytes in lower-case hexadecimal. */
  sha256: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  /** Id of the importer that read them, such as `html`. */
  format: string;
}

/** One immutable text of an article. Its id is the SHA-256 of `text`. */
export interface TextVersion {
  type: 'TextVersion';
  id: string;
  articleId: string;
  text: string;
  /** The one rule by which bytes became this text: decode, CRLF and CR to LF, nothing else. */
  rule: 'lf-1';
  supersedes: string | null;
  blocks: Block[];
  /** The pages of a paged document, in order; absent when the original has none. */
  pages?: PageRange[];
  /** Absent when the text was given without a file. */
  original?: Original | null;
}
