/** The records of a printed article, as the pipeline would hand them to the store. */
import type {
  Actor,
  Article,
  ArticleBatch,
  Attribution,
  Made,
  Mention,
  Outlet,
  Range,
  Relation,
  Span,
} from '@onrecord/schema';
import { contentId, spanRolesId, textIdOf } from '@onrecord/schema/ids';
import type { Publisher } from './cast.ts';
import { spansIn } from './page-writer.ts';
import type { PrintedArticle, PrintedName, PrintedStatement } from './printed.ts';

const MADE: Made = { by: 'pipeline', stage: 'bench', version: '1.0.0', confidence: 1 };

/** The batch of an article. */
export function articleBatchOf(printed: PrintedArticle): ArticleBatch {
  const page = pageOf(printed);
  const { publisher, text, blocks } = printed;
  return {
    outlets: [outletOf(publisher)],
    article: articleOf(page, printed),
    textVersion: {
      type: 'TextVersion',
      id: page.textId,
      articleId: page.articleId,
      text,
      rule: 'lf-1',
      supersedes: null,
      blocks,
    },
    actors: actorsOf(page, printed),
    mentions: printed.names.map((name) => mentionOf(page, name)),
    attributions: printed.statements.map((said) => attributionOf(page, said, publisher.actorId)),
    relations: relationsOf(page, printed),
  };
}

/** The actor that an article knows by a printed name. */
export function actorIdOf(textId: string, { person, alone }: Pick<PrintedName, 'person' | 'alone'>): string {
  return alone ? contentId('actor', ['bench', textId, person.surname]) : person.id;
}

interface Page {
  textId: string;
  articleId: string;
  span: (range: Range) => Span;
}

function pageOf({ text }: PrintedArticle): Page {
  const textId = textIdOf(text);
  return { textId, articleId: contentId('article', [textId]), span: spansIn(textId, text) };
}

function outletOf({ id, name, domain, actorId }: Publisher): Outlet {
  return { type: 'Outlet', id, name, kind: 'newspaper', country: null, domains: [domain], actorId };
}

function articleOf(page: Page, { at, published, publisher, headline }: PrintedArticle): Article {
  return {
    type: 'Article',
    id: page.articleId,
    textId: page.textId,
    file: `bench-${at}.txt`,
    headline: page.span(headline),
    standfirst: null,
    publisher: { outletId: publisher.id, how: 'metadata', basis: [] },
    host: null,
    credits: [],
    published: published
      ? { earliest: published, latest: published, precision: 'hour', basis: [], how: 'metadata' }
      : null,
    lang: 'en',
  };
}

function actorsOf({ textId }: Page, { names, publisher }: PrintedArticle): Actor[] {
  const actors = new Map([[publisher.actorId, actorOf(publisher.actorId, 'news-outlet', publisher.name)]]);
  for (const name of names) {
    const id = actorIdOf(textId, name);
    const { person, alone } = name;
    actors.set(id, actors.get(id) ?? actorOf(id, 'person', alone ? person.surname : person.name));
  }
  return [...actors.values()];
}

function actorOf(id: string, kind: Actor['kind'], name: string): Actor {
  const aliases = [{ text: name, count: 1 }];
  return {
    type: 'Actor',
    id,
    kind,
    name,
    aliases,
    roles: [],
    affiliationId: null,
    links: [],
    redirectTo: null,
  };
}

function mentionOf({ textId, articleId, span }: Page, name: PrintedName): Mention {
  return {
    type: 'Mention',
    id: spanRolesId('mention', textId, { span: [name.range] }),
    made: MADE,
    articleId,
    span: span(name.range),
    form: 'name',
    actorId: actorIdOf(textId, name),
    coActorIds: [],
    because: null,
  };
}

function attributionOf(page: Page, printed: PrintedStatement, outletActorId: string): Attribution {
  const { statement, source, cue, content, quoted } = printed;
  const roles = { source: source ? [source.range] : [], cue: [cue], content: [content] };
  const speakerId = source ? actorIdOf(page.textId, source) : null;
  const span = source ? page.span(source.range) : null;
  return {
    type: 'Attribution',
    id: spanRolesId('attribution', page.textId, roles),
    made: MADE,
    articleId: page.articleId,
    kind: statement.kind,
    source: span ? [span] : [],
    cue: [page.span(cue)],
    content: [page.span(content)],
    quoted: quoted ? [page.span(quoted)] : [],
    cueClass: statement.cue.cueClass,
    stance: statement.cue.stance,
    modality: 'asserted',
    speakerId,
    because: speakerId === null ? 'no-source' : null,
    coSpeakerIds: [],
    addresseeIds: [],
    chain: [
      { actorId: outletActorId, role: 'outlet', span: null },
      { actorId: speakerId, role: speakerId === null ? 'unnamed' : 'speaker', span },
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: null,
  };
}

function relationsOf(page: Page, { meetings }: PrintedArticle): Relation[] {
  return meetings.map(({ range, from, to }) => {
    const evidence = [page.span(range)];
    return {
      type: 'Relation',
      id: spanRolesId('relation', page.textId, { evidence }),
      made: MADE,
      from: actorIdOf(page.textId, from),
      to: actorIdOf(page.textId, to),
      relation: 'met',
      status: 'asserted',
      when: null,
      evidence,
    };
  });
}
