/** What the relation rules read out of one invented sentence, in words: "vance leads tarvia", with the status if it is not asserted. */
import type { Relation, RelationType } from '@onrecord/schema';
import { paragraphs, sentences, tokens } from '@onrecord/text';
import { findRelations } from '../relation/index.ts';
import type { ReadText } from '../stage.ts';
import {
  articleFixture,
  type FixtureActor,
  type FixtureAttribution,
  fixtureActorId,
} from './article-fixture.ts';

/** Invented actors that the tests of relations share. Only those whose forms a text prints are in its cast. */
export const CAST = {
  vance: { kind: 'person', name: 'Mira Vance', forms: ['Vance', { text: 'she', form: 'pronoun' }] },
  orlo: { kind: 'person', name: 'Ilya Orlo', forms: ['Orlo'] },
  tarvia: { kind: 'country', name: 'Tarvia', forms: [{ text: 'Tarvian', form: 'adjective' }] },
  belmark: { kind: 'country', name: 'Belmark', forms: [{ text: 'Belmarkan', form: 'adjective' }] },
  sorrel: { kind: 'country', name: 'Sorrel' },
  ministry: { kind: 'government-body', name: 'Water Ministry' },
  institute: { kind: 'organisation', name: 'Orla Institute' },
  rangers: { kind: 'organisation', name: 'River Rangers' },
  quell: { kind: 'place', name: 'Quell' },
  port: { kind: 'place', name: 'Port Anselm' },
  herald: { kind: 'news-outlet', name: 'Delta Herald' },
  tna: { kind: 'state-news-agency', name: 'TNA' },
  forum: { kind: 'event', name: 'River Forum' },
} as const satisfies Record<string, FixtureActor>;

/** The relations of the text among `CAST`, those of one type if it is given. */
export function statedRelations(
  text: string,
  type?: RelationType,
  more: {
    attributions?: readonly FixtureAttribution[];
    actors?: Readonly<Record<string, FixtureActor>>;
  } = {},
): string[] {
  const actors: Readonly<Record<string, FixtureActor>> = { ...CAST, ...more.actors };
  const batch = articleFixture({ outlet: null, text, actors, attributions: more.attributions ?? [] });
  const read: ReadText = {
    textId: batch.textVersion.id,
    articleId: batch.article.id,
    text,
    blocks: [],
    paragraphs: paragraphs(text),
    sentences: sentences(text),
    tokens: tokens(text),
  };
  const keys = new Map([...Object.keys(actors), 'outlet'].map((key) => [fixtureActorId(batch, key), key]));
  return findRelations(read, batch, batch.attributions)
    .filter(({ relation }) => type === undefined || relation === type)
    .map((relation) => inWords(relation, text, keys));
}

function inWords(
  { from, to, relation, status, evidence }: Relation,
  text: string,
  keys: ReadonlyMap<string, string>,
): string {
  for (const { start, end, exact } of evidence)
    if (text.slice(start, end) !== exact)
      throw new RangeError(`The evidence "${exact}" is not what the text says.`);
  const words = `${keys.get(from)} ${relation} ${keys.get(to)}`;
  return status === 'asserted' ? words : `${words} (${status})`;
}
