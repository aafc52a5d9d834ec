/**
 * Who is called what, and what an article is cited as: formats for readers show these in place of ids. One pass over the
 * records fills it, since actors and articles come before everything that points at them.
 */
import {
  type Actor,
  type ActorKind,
  actorKinds,
  type OnrecordRecord,
  type TextVersion,
} from '@onrecord/schema';
import { type CitedArticle, citedArticle, titleOfText, UNKNOWN_OUTLET } from './cited-article.ts';
import { oneLine } from './one-line.ts';

/** Names of actors and outlets, by id. It holds no text. */
export interface Names {
  /** Takes in what the record says of names; records of other types change nothing. */
  add(record: OnrecordRecord): void;
  /** The id of the actor that this one was merged into, or its own. */
  survivor(actorId: string): string;
  /** The kind of the actor, after merges; null when no such actor came. */
  kindOf(actorId: string): ActorKind | null;
  /** The printed name, else the words that refer to it, else what it is. */
  actor(actorId: string): string;
  /** False when no text names the actor. */
  isNamed(actorId: string): boolean;
  /** What the article is cited as. An article that is not among the records is cited by its id. */
  article(articleId: string): CitedArticle;
}

/** Names without any entry. */
export function collectNames(): Names {
  const actors = new Map<string, KnownActor>();
  const outlets = new Map<string, string>();
  const articles = new Map<string, CitedArticle>();
  const survivor = (id: string) => survivorOf(actors, id);
  return {
    survivor,
    kindOf: (id) => actors.get(survivor(id))?.kind ?? null,
    actor: (id) => actors.get(survivor(id))?.label ?? id,
    isNamed: (id) => actors.get(survivor(id))?.isNamed ?? false,
    article: (id) => articles.get(id) ?? { ...NO_ARTICLE, title: id },
    add(record) {
      if (record.type === 'Actor') actors.set(record.id, knownActor(record));
      else if (record.type === 'Outlet') outlets.set(record.id, record.name ?? UNKNOWN_OUTLET);
      else if (record.type === 'Article') articles.set(record.id, citedArticle(record, outlets));
      else if (record.type === 'TextVersion') completeArticle(articles, record);
    },
  };
}

interface KnownActor {
  label: string;
  kind: ActorKind;
  isNamed: boolean;
  redirectTo: string | null;
}

const NO_ARTICLE: CitedArticle = {
  title: '',
  textId: null,
  outlet: UNKNOWN_OUTLET,
  outletId: null,
  address: null,
  file: null,
  published: null,
  pages: [],
};

function knownActor({ name, kind, aliases, redirectTo }: Actor): KnownActor {
  const printed = name ?? aliases[0]?.text;
  return { label: labelOf(printed, kind), kind, isNamed: name !== null, redirectTo };
}

function labelOf(printed: string | undefined, kind: ActorKind): string {
  if (printed) return oneLine(printed);
  if (kind === 'news-outlet' || kind === 'state-news-agency') return UNKNOWN_OUTLET;
  return actorKinds.has(kind) ? actorKinds.entry(kind).label : kind;
}

/** Follows merges; a circle, which no sound bundle has, ends where it began. */
function survivorOf(actors: ReadonlyMap<string, KnownActor>, id: string): string {
  let last = id;
  for (const seen = new Set<string>(); !seen.has(last); ) {
    seen.add(last);
    last = actors.get(last)?.redirectTo ?? last;
  }
  return last;
}

function completeArticle(articles: Map<string, CitedArticle>, version: TextVersion): void {
  const article = articles.get(version.articleId);
  if (article?.textId !== version.id) return;
  article.title ||= titleOfText(version) || article.file || 'Untitled';
  article.pages = version.pages ?? [];
}
