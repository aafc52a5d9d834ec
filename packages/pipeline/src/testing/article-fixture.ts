/**
 * Article batches for tests of the story half: written down as words, turned into true spans. Every place of a form
 * in the text becomes a mention, so that a fixture cannot claim what its text does not say.
 */
import {
  type ActorKind,
  type ArticleBatch,
  type Attribution,
  type BlockRole,
  type Made,
  type MentionForm,
  type Range,
  type RelationStatus,
  type RelationType,
  type Span,
  spanOf,
} from '@onrecord/schema';
import { contentId, spanRolesId, textIdOf } from '@onrecord/schema/ids';

/** An actor of the article and the forms in which the text prints it. */
export interface FixtureActor {
  kind: ActorKind;
  name: string | null;
  /** Printed forms besides the name. */
  forms?: readonly (string | { text: string; form: MentionForm })[];
  affiliation?: string;
}

/** An attribution in words; each must occur in the text, the first place is taken. */
export interface FixtureAttribution {
  speaker: string | null;
  cue: string;
  content: string;
  quoted?: readonly string[];
  relayers?: readonly string[];
  stance?: Attribution['stance'];
}

/** A relation in words. */
export interface FixtureRelation {
  from: string;
  to: string;
  relation: RelationType;
  status?: RelationStatus;
  evidence: string;
}

/** One invented article. Actors are named by keys of the test's own. */
export interface FixtureArticle {
  outlet: string | null;
  text: string;
  actors?: Readonly<Record<string, FixtureActor>>;
  attributions?: readonly FixtureAttribution[];
  relations?: readonly FixtureRelation[];
  /** Lines that are no article text. */
  boilerplate?: Readonly<Record<string, BlockRole>>;
}

/** The batch of an invented article, with true spans and ids from content. */
export function articleFixture(fixture: FixtureArticle): ArticleBatch {
  const { text } = fixture;
  const textId = textIdOf(text);
  const articleId = contentId('article', [textId]);
  const idOf = (key: string) => contentId('actor', [textId, key]);
  const outletActor = idOf('outlet');
  const span = (words: string) => spanOf(textId, text, rangeOf(text, words));
  const mentions = mentionsOf(fixture, { textId, articleId, idOf });
  return {
    outlets: [
      {
        type: 'Outlet',
        id: contentId('outlet', [textId]),
        name: fixture.outlet,
        kind: 'newspaper',
        country: null,
        domains: [],
        actorId: outletActor,
      },
    ],
    article: {
      type: 'Article',
      id: articleId,
      textId,
      headline: null,
      standfirst: null,
      publisher: { outletId: contentId('outlet', [textId]), how: 'metadata', basis: [] },
      host: null,
      credits: [],
      published: null,
      lang: 'en',
    },
    textVersion: {
      type: 'TextVersion',
      id: textId,
      articleId,
      text,
      rule: 'lf-1',
      supersedes: null,
      blocks: Object.entries(fixture.boilerplate ?? {}).map(([words, role]) => ({
        ...rangeOf(text, words),
        role,
        score: 1,
        reason: 'fixture',
      })),
    },
    actors: [
      actor(outletActor, { kind: 'news-outlet', name: fixture.outlet }, [], null),
      ...Object.entries(fixture.actors ?? {}).map(([key, one]) =>
        actor(
          idOf(key),
          one,
          mentions.filter(({ actorId }) => actorId === idOf(key)).map((mention) => mention.span.exact),
          one.affiliation ? idOf(one.affiliation) : null,
        ),
      ),
    ],
    mentions,
    attributions: (fixture.attributions ?? []).map((one) =>
      attribution(one, { textId, articleId, idOf, outletActor, span }),
    ),
    relations: (fixture.relations ?? []).map((one) => ({
      type: 'Relation',
      id: contentId('relation', [
        textId,
        one.from,
        one.to,
        one.relation,
        one.status ?? 'asserted',
        ...Object.values(rangeOf(text, one.evidence)),
      ]),
      from: idOf(one.from),
      to: idOf(one.to),
      relation: one.relation,
      status: one.status ?? 'asserted',
      when: null,
      evidence: [span(one.evidence)],
      made: MADE,
    })),
  };
}

/** The id of the actor that a test calls `key` in the article of this batch. */
export function fixtureActorId(batch: ArticleBatch, key: string): string {
  return contentId('actor', [batch.textVersion.id, key]);
}

const MADE: Made = { by: 'pipeline', stage: 'fixture', version: '1.0.0', confidence: 1 };

interface Context {
  textId: string;
  articleId: string;
  idOf(key: string): string;
}

function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`The fixture's text does not say "${words}".`);
  return { start, end: start + words.length };
}

function mentionsOf({ text, actors = {} }: FixtureArticle, { textId, articleId, idOf }: Context) {
  const forms = Object.entries(actors).flatMap(([key, one]) =>
    [...(one.name === null ? [] : [one.name]), ...(one.forms ?? [])].map((form) =>
      typeof form === 'string' ? { key, text: form, form: 'name' as MentionForm } : { key, ...form },
    ),
  );
  forms.sort((a, b) => b.text.length - a.text.length);
  const taken: (Range & { isDescription: boolean })[] = [];
  const found = forms.flatMap((form) =>
    [
      ...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form.text)}(?![\\p{L}\\p{N}])`, 'gu')),
    ].flatMap(({ index }) => {
      const range = { start: index, end: index + form.text.length };
      const isDescription = form.form === 'description';
      if (
        taken.some(
          (one) => one.isDescription === isDescription && one.start < range.end && range.start < one.end,
        )
      )
        return [];
      taken.push({ ...range, isDescription });
      return [{ ...form, range }];
    }),
  );
  found.sort((a, b) => a.range.start - b.range.start);
  return found.map(({ key, form, range }) => ({
    type: 'Mention' as const,
    id: spanRolesId('mention', textId, { mention: [range] }),
    articleId,
    span: spanOf(textId, text, range),
    form,
    actorId: idOf(key),
    coActorIds: [],
    because: null,
    made: MADE,
  }));
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function actor(
  id: string,
  { kind, name }: FixtureActor,
  printed: readonly string[],
  affiliationId: string | null,
) {
  return {
    type: 'Actor' as const,
    id,
    kind,
    name,
    aliases: [...new Set(printed)].map((text) => ({
      text,
      count: printed.filter((one) => one === text).length,
    })),
    roles: [],
    affiliationId,
    links: [],
    redirectTo: null,
  };
}

function attribution(
  { speaker, cue, content, quoted = [], relayers = [], stance = 'states' }: FixtureAttribution,
  {
    textId,
    articleId,
    idOf,
    outletActor,
    span,
  }: Context & { outletActor: string; span(words: string): Span },
): Attribution {
  const roles = { cue: [span(cue)], content: [span(content)] };
  return {
    type: 'Attribution',
    id: spanRolesId('attribution', textId, roles),
    articleId,
    kind: quoted.length ? 'mixed' : 'indirect',
    source: [],
    ...roles,
    quoted: quoted.map(span),
    cueClass: 'say',
    stance,
    modality: 'asserted',
    speakerId: speaker === null ? null : idOf(speaker),
    because: speaker === null ? 'no-source' : null,
    coSpeakerIds: [],
    addresseeIds: [],
    chain: [
      { actorId: outletActor, role: 'outlet', span: null },
      ...relayers.map((key) => ({ actorId: idOf(key), role: 'relayer' as const, span: null })),
      ...(speaker === null ? [] : [{ actorId: idOf(speaker), role: 'speaker' as const, span: null }]),
    ],
    chainBasis: 'stated',
    nestedIn: null,
    duplicateOf: null,
    unclosedQuote: false,
    utteranceId: null,
    made: MADE,
  };
}
