/** The claim that a verdict is about, with the articles that carry it. */
import type { OnrecordRecord } from '@onrecord/schema';
import { knownOutlet } from '../cited-article.ts';
import { type ClaimAppearances, collectClaims } from '../claim-appearances.ts';
import { recordIri } from '../iri.ts';
import { isParty } from '../json-ld/actor-node.ts';
import type { Names } from '../names.ts';

/** A claim as `itemReviewed`. */
export interface Reviewed {
  statement: string;
  node: object;
}

/** Claims by id. */
export interface ReviewedClaims {
  add(record: OnrecordRecord): void;
  /** Null when no such claim came. All claims and reports must have come. */
  claim(claimId: string): Reviewed | null;
}

/** No claims yet. */
export function collectReviewed(names: Names): ReviewedClaims {
  const claims = collectClaims();
  let byId: Map<string, ClaimAppearances> | null = null;
  return {
    add: claims.add,
    claim(claimId) {
      byId ??= new Map(claims.all(names).map((one) => [one.claim.id, one]));
      const found = byId.get(claimId);
      return found ? { statement: found.claim.statement, node: claimNode(found, names) } : null;
    },
  };
}

function claimNode({ claim, articleIds, authorIds, firstId }: ClaimAppearances, names: Names): object {
  const authors = authorIds.filter((id) => isParty(names.kindOf(id))).map((id) => partyNode(id, names));
  return {
    '@type': 'Claim',
    '@id': recordIri(claim.id),
    text: claim.statement,
    ...(authors.length ? { author: authors } : {}),
    ...(articleIds.length ? { appearance: articleIds.map((id) => articleNode(id, names)) } : {}),
    ...(firstId === null ? {} : { firstAppearance: articleNode(firstId, names) }),
  };
}

function partyNode(id: string, names: Names): object {
  const type = names.kindOf(id) === 'person' ? 'Person' : 'Organization';
  return { '@type': type, '@id': recordIri(id), ...(names.isNamed(id) ? { name: names.actor(id) } : {}) };
}

function articleNode(id: string, names: Names): object {
  const { title, outlet, address, published } = names.article(id);
  return {
    '@type': 'NewsArticle',
    '@id': recordIri(id),
    headline: title,
    ...(knownOutlet(outlet) === null
      ? {}
      : { publisher: { '@type': 'NewsMediaOrganization', name: outlet } }),
    ...(address === null ? {} : { url: address }),
    ...(published === null || published.includes('/') ? {} : { datePublished: published }),
  };
}
