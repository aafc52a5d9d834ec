import type { Range, Span } from './span.ts';
import type { BlockRole, CreditRole, PublisherHow } from './vocabulary/index.ts';
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
}

/** A stretch of a text with its role. */
export interface Block extends Range {
  role: BlockRole;
  /** 0 to 1. */
  score: number;
  /** Why it has this role, in words. */
  reason: string;
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
}
