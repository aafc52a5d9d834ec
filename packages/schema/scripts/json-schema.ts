/** JSON Schema 2020-12 for every record type and for a line of a bundle: the well-formed level, for any language. */
import { z } from 'zod';
import { BUNDLE_VERSION } from '../src/bundle.ts';
import { type RecordType, recordTypes } from '../src/record.ts';
import { annotations } from '../src/validate/fields.ts';
import { headerSchema } from '../src/validate/header.ts';
import { recordSchemas } from '../src/validate/record.ts';
import { GENERATED } from './notice.ts';

/** What each schema says of its record type. */
const DESCRIPTIONS = {
  Outlet: 'Who publishes.',
  Actor: 'Somebody or something that acts, speaks or is spoken of.',
  Article: 'One article of one outlet. Its words are in its text version.',
  TextVersion: 'One immutable text of an article. Its id is the SHA-256 of the text.',
  Mention: 'A span that refers to an actor.',
  Attribution: 'The relation of source, cue and content: who is said to have said what.',
  Utterance: 'One spoken or written act and all its renderings.',
  Claim: 'A proposition across articles, in neutral wording.',
  ClaimReport: 'A place where an article carries a claim.',
  ClaimRelation: 'How two claims stand to each other.',
  Relation: 'A tie between two actors that a text states.',
  TimelineEvent: 'A dated happening.',
  SharedPassage: 'Passages of two or more places that are alike, and whether they have one origin.',
  Story: 'Articles that belong together.',
  Judgement: 'A decision about records: who, when, why, and when it was taken back.',
} as const satisfies Record<RecordType, string>;

/** The schema files by name. */
export function jsonSchemas(): Map<string, object> {
  const files = new Map(recordTypes.map((type) => [fileName(type), recordSchema(type)]));
  return files.set('bundle-line.json', bundleLineSchema());
}

/** `TextVersion` becomes `text-version.json`. */
export function fileName(type: RecordType): string {
  return `${kebab(type)}.json`;
}

function recordSchema(type: RecordType): object {
  return withHead(kebab(type), type, DESCRIPTIONS[type], recordSchemas[type]);
}

function bundleLineSchema(): object {
  const [first, ...others] = recordTypes.map((type) => recordSchemas[type]);
  if (!first) throw new Error('There is no record type to make a schema of.');
  const line = z.union([headerSchema, z.discriminatedUnion('type', [first, ...others])]);
  return withHead('bundle-line', 'Line of a bundle', 'The header of a bundle, or one record.', line);
}

function withHead(name: string, title: string, description: string, schema: z.ZodType): object {
  const { $schema, ...body } = z.toJSONSchema(schema, { metadata: annotations, target: 'draft-2020-12' });
  const $id = `urn:onrecord:schema:${BUNDLE_VERSION}:${name}`;
  return { $schema, $id, $comment: GENERATED, title, description, ...body };
}

function kebab(type: string): string {
  return type.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
