/** Makes tokens and sessions. The secret leaves here once, in the string that is handed over. */
import type { Token } from '@onrecord/store';
import { hashOf, randomParts, writeToken } from './token-string.ts';

/** A new token: what is stored, and what its owner gets. */
export interface MintedToken {
  token: Token;
  /** The token in one string. It is nowhere else. */
  written: string;
}

/** A token with a random id and 256 random bits of secret. */
export function mintToken(
  about: Pick<Token, 'name' | 'kind' | 'scopes' | 'createdAt' | 'expiresAt'> & { openedWith?: string | null },
): MintedToken {
  const parts = randomParts();
  const { openedWith = null, ...rest } = about;
  return {
    token: { ...rest, id: parts.id, hash: hashOf(parts.secret), revokedAt: null, openedWith },
    written: writeToken(parts),
  };
}
