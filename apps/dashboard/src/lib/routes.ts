/** Every address of the dashboard. Records are addressed by the digest in their id: `article:4f…` is `/article/4f…`. */

/** The last part of a record id, as it stands in an address. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

/** The record id for the part of an address. */
export function idOf(kind: 'story' | 'article' | 'actor' | 'outlet' | 'attribution', slug: string): string {
  return `${kind}:${decodeURIComponent(slug)}`;
}

const query = (parameters: Record<string, string | null | undefined>): string => {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length ? `?${new URLSearchParams(given)}` : '';
};

/** Addresses by page. */
export const routes = {
  stories: (after?: string | null) => `/${query({ after })}`,
  import: () => '/import',
  /** The page for signing in, which leads on to a path of this site. */
  signIn: (to?: string | null) => `/sign-in${query({ to: to === '/' ? null : to })}`,
  docs: () => '/docs/index.html',
  /** A download of a story's records. */
  exported: (formatId: string, storyId: string) => `/export/${formatId}${query({ story: storyId })}`,
  /** A download of the file that an article was read from. */
  original: (sha256: string) => `/original/${sha256}`,
  story: (storyId: string) => `/story/${slugOf(storyId)}`,
  outlets: (storyId: string) => `/story/${slugOf(storyId)}/outlets`,
  voices: (storyId: string, after?: string | null) => `/story/${slugOf(storyId)}/voices${query({ after })}`,
  quotes: (
    storyId: string,
    filter: { speaker?: string; outlet?: string; kind?: string; text?: string } = {},
  ) =>
    `/story/${slugOf(storyId)}/quotes${query({
      speaker: filter.speaker && slugOf(filter.speaker),
      outlet: filter.outlet && slugOf(filter.outlet),
      kind: filter.kind,
      text: filter.text,
    })}`,
  map: (storyId: string, actorId?: string | null, relation?: string | null) =>
    `/story/${slugOf(storyId)}/map${query({ actor: actorId && slugOf(actorId), edge: relation })}`,
  /** An article; with an attribution, at the place where it stands. */
  article: (articleId: string, attributionId?: string) =>
    attributionId
      ? `${routes.select(articleId, attributionId)}#${slugOf(attributionId)}`
      : `/article/${slugOf(articleId)}`,
  /** The same article with another attribution chosen; the page stays where it is. */
  select: (articleId: string, attributionId: string) =>
    `/article/${slugOf(articleId)}${query({ q: slugOf(attributionId) })}`,
  actor: (actorId: string, storyId?: string) =>
    `/actor/${slugOf(actorId)}${query({ story: storyId && slugOf(storyId) })}`,
};
