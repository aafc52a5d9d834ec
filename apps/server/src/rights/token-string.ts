/**
 * Tokens as people carry them: `onr_<id>_<secret>`. The prefix lets secret scanners find one that was left somewhere, the id finds
 * the row, and the secret is random enough that its bare SHA-256 can be kept: nobody guesses 256 bits.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** The two parts of a token. */
export interface TokenParts {
  id: string;
  secret: string;
}

/** The token in one string. */
export function writeToken({ id, secret }: TokenParts): string {
  return `${PREFIX}${id}_${secret}`;
}

/** The parts of a well-formed token; null for anything else. */
export function parseToken(written: string): TokenParts | null {
  const { id, secret } = FORM.exec(written)?.groups ?? {};
  return id && secret ? { id, secret } : null;
}

/** Parts that nobody had before. */
export function randomParts(): TokenParts {
  return { id: randomId(), secret: randomBytes(SECRET_BYTES).toString('base64url') };
}

/** SHA-256 of a secret, in lower-case hexadecimal. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/**
 * Whether a secret belongs to a hash, in a time that tells nothing of either. Without a hash the answer is no after the same work,
 * so that an unknown id takes as long as a wrong secret.
 */
export function belongsTo(secret: string, hash: string | null): boolean {
  const given = Buffer.from(hashOf(secret), 'hex');
  const kept = Buffer.from(hash ?? NO_HASH, 'hex');
  return kept.length === given.length && timingSafeEqual(given, kept) && hash !== null;
}

/** Begins with a letter or digit: command lines take `-` for an option. */
function randomId(): string {
  const id = randomBytes(ID_BYTES).toString('base64url');
  return /^[A-Za-z0-9]/.test(id) ? id : randomId();
}

const PREFIX = 'onr_';

/** Ids never meet by chance, and tell nothing. */
const ID_BYTES = 16;

/** 256 bits. */
const SECRET_BYTES = 32;

/** base64url of 16 and of 32 bytes; an underscore may stand in both, so the lengths divide them. */
const FORM = /^onr_(?<id>[\w-]{22})_(?<secret>[\w-]{43})$/;

const NO_HASH = '0'.repeat(64);
