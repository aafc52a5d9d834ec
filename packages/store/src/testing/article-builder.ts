/** Builds the batch of one article out of printed sentences, with true spans. For tests of the store only. */
import {
  type Actor,
  type ArticleBatch,
  type Attribution,
  type AttributionKind,
  type Made,
  type Mention,
  type Outlet,
  type Relation,
  type Span,
  type Stance,
  spanOf,
} from '@onrecord/schema';
import { contentId, spanRolesId, textIdOf } from '@onrecord/schema/ids';

/** One reported statement: the words as they stand in the text. */
export interface Said {
  source: string | null;
  cue: string;
  content: string;
  kind?: AttributionKind;
  stance?: Stance;
}

/** An article as a newspaper could print it. */
export interface PrintedArticle {
  outlet: string | null;
  published: string | null;
  headline: string;
  body: string;
  /** Names as printed; each occurrence is a mention. */
  people: string[];
  said: Said[];
  /** Pairs of people of whom the text says that they met, with the sentence. */
  met?: [string, string, string][];
  file?: string;
}

const MADE: Made = { by: 'pipeline', stage: 'fixture', version: '1.0.0', confidence: 1 };

/** The batch of an article. Throws when a word of it does not stand in its text. */
export function buildArticle(printed: PrintedArticle): ArticleBatch {
  const text = `${printed.headline}\n\n${printed.body}\n`;
  const page = pageOf(text);
  const { outlet, actor: outletActor } = outletOf(printed.outlet, page.textId);
  const actors = new Map(printed.people.map((name) => [name, personOf(page, name)]));
  const attributions = printed.said.map((said) => attributionOf(page, said, actors, outletActor.id));
  return {
    outlets: [outlet],
    article: articleOf(page, printed, outlet.id),
    textVersion: {
      type: 'TextVersion',
      id: page.textId,
      articleId: page.articleId,
      text,
      rule: 'lf-1',
      supersedes: null,
      blocks: [
        { role: 'headline', start: 0, end: printed.headline.length, score: 1, reason: 'first line' },
        { role: 'body', start: printed.headline.length + 2, end: text.length - 1, score: 1, reason: 'rest' },
      ],
    },
    actors: [outletActor, ...actors.values()],
    mentions: printed.people.flatMap((name) => mentionsOf(page, name, actors)),
    attributions,
    relations: (printed.met ?? []).map((met) => relationOf(page, met, actors)),
  };
}

/** A text with what is needed to point into it. */
interface Page {
  text: string;
  textId: string;
  articleId: string;
  span: (words: string) => Span;
}

function pageOf(text: string): Page {
  const textId = textIdOf(text);
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in "${text}".`);
    return spanOf(textId, text, { start, end: start + words.length });
  };
  return { text, textId, articleId: contentId('article', [textId]), span };
}

/** Named outlets share their record and actor between articles; an unnamed one has its own. */
function outletOf(name: string | null, textId: string): { outlet: Outlet; actor: Actor } {
  const key = name ?? textId;
  const actor = blankActor(contentId('actor', ['outlet', key]), name);
  const outlet: Outlet = {
    type: 'Outlet',
    id: contentId('outlet', [key]),
    name,
    kind: name === null ? 'unknown' : 'newspaper',
    country: null,
    domains: [],
    actorId: actor.id,
  };
  return { outlet, actor: { ...actor, kind: 'news-outlet' } };
}

function blankActor(id: string, name: string | null): Actor {
  const aliases = name === null ? [] : [{ text: name, count: 1 }];
  return {
    type: 'Actor',
    id,
    kind: 'person',
    name,
    aliases,
    roles: [],
    affiliationId: null,
    links: [],
    redirectTo: null,
  };
}

function personOf({ textId }: Page, name: string): Actor {
  return blankActor(contentId('actor', [textId, name]), name);
}

function articleOf(page: Page, printed: PrintedArticle, outletId: string): ArticleBatch['article'] {
  const { published } = printed;
  return {
    type: 'Article',
    id: page.articleId,
    textId: page.textId,
    file: printed.file ?? null,
    headline: page.span(printed.headline),
    standfirst: null,
    publisher: { outletId, how: 'metadata', basis: [] },
    host: null,
    credits: [],
    published: published
      ? { earliest: published, latest: published, precision: 'day', basis: [], how: 'metadata' }
      : null,
    lang: 'en',
  };
}

function mentionsOf(page: Page, name: string, actors: ReadonlyMap<string, Actor>): Mention[] {
  const starts = [...page.text.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
  return starts.map((start) => {
    const span = spanOf(page.textId, page.text, { start, end: start + name.length });
    return {
      type: 'Mention',
      id: spanRolesId('mention', page.textId, { span: [span] }),
      made: MADE,
      articleId: page.articleId,
      span,
      form: 'name',
      actorId: actors.get(name)?.id ?? null,
      coActorIds: [],
      because: null,
    };
  });
}

function attributionOf(
  page: Page,
  said: Said,
  actors: ReadonlyMap<string, Actor>,
  outletActorId: string,
): Attribution {
  const source = said.source === null ? [] : [page.span(said.source)];
  const cue = [page.span(said.cue)];
  const content = [page.span(said.content)];
  const speakerId = (said.source && actors.get(said.source)?.id) || null;
  const kind = said.kind ?? 'indirect';
  return {
    type: 'Attribution',
    id: spanRolesId('attribution', page.textId, { source, cue, content }),
    made: MADE,
    articleId: page.articleId,
    kind,
    source,
    cue,
    content,
    quoted: kind === 'direct' ? content : [],
    cueClass: 'say',
    stance: said.stance ?? 'states',
    modality: 'asserted',
    speakerId,
    because: speakerId === null ? 'no-antecedent' : null,
    coSpeakerIds: [],
    addresseeIds: [],
    chain: [
      { actorId: outletActorId, role: 'outlet', span: null },
      { actorId: speakerId, role: 'speaker', span: source[0] ?? null },
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: null,
  };
}

function relationOf(
  page: Page,
  [from, to, sentence]: [string, string, string],
  actors: ReadonlyMap<string, Actor>,
): Relation {
  const evidence = [page.span(sentence)];
  return {
    type: 'Relation',
    id: spanRolesId('relation', page.textId, { evidence }),
    made: MADE,
    from: (actors.get(from) as Actor).id,
    to: (actors.get(to) as Actor).id,
    relation: 'met',
    status: 'asserted',
    when: null,
    evidence,
  };
}
