/** Import jobs as the API shows them. */
import type { Refusal } from '@onrecord/store';
import { builder } from '../builder.ts';
import type { ImportNote } from '../ingest/ingest.ts';
import { withoutName } from '../ingest/refusal.ts';
import type { ImportJob, ImportState } from '../jobs/import-job.ts';
import { StoryRef } from './refs.ts';

export const ImportRefusalRef = builder
  .objectRef<Pick<Refusal, 'name' | 'code' | 'message'>>('ImportRefusal')
  .implement({
    description: 'An input that could not be read. It never stops the others.',
    fields: (t) => ({
      name: t.exposeString('name', { description: 'Name of the input.' }),
      code: t.exposeString('code', { description: 'Why, as a code, such as `empty` or `too_large`.' }),
      message: t.string({
        description: 'Why, in words, and what to do; without the name.',
        resolve: ({ name, message }) => withoutName(message, name),
      }),
    }),
  });

const ImportNoteRef = builder.objectRef<ImportNote>('ImportNote').implement({
  description: 'Something to know of an input that was read.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name or address of the input.' }),
    message: t.exposeString('message', { description: 'In words.' }),
  }),
});

const ImportStateEnum = builder.enumType('ImportState', {
  description: 'How far an import has come.',
  values: {
    QUEUED: { value: 'queued', description: 'Another import runs first.' },
    RUNNING: { value: 'running', description: 'Articles are being read.' },
    LINKING: { value: 'linking', description: 'What the articles say together is being worked out.' },
    DONE: { value: 'done', description: 'Everything is stored.' },
    FAILED: {
      value: 'failed',
      description: 'It stopped early; what was read is stored. Importing again adds the rest.',
    },
  } satisfies Record<string, { value: ImportState; description: string }>,
});

export const ImportJobRef = builder.objectRef<ImportJob>('ImportJob');

builder.node(ImportJobRef, {
  description: 'An import of articles. The server remembers it until it is restarted.',
  id: { resolve: ({ id }) => id },
  isTypeOf: (value) => typeof value === 'object' && value !== null && 'state' in value,
  loadOne: (id, { jobs }) => jobs.get(id),
  fields: (t) => ({
    total: t.exposeInt('total', { description: 'How many inputs it has.' }),
    done: t.exposeInt('done', { description: 'How many of them are read, known already, or refused.' }),
    state: t.field({
      type: ImportStateEnum,
      description: 'How far it has come.',
      resolve: ({ state }) => state,
    }),
    added: t.exposeInt('added', { description: 'Articles that are new.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Articles that were stored before.' }),
    refusals: t.field({
      type: [ImportRefusalRef],
      description: 'Inputs that could not be read.',
      resolve: ({ refusals }) => refusals,
    }),
    notes: t.field({
      type: [ImportNoteRef],
      description: 'What to know of inputs that were read, such as a page that a feed stood in for.',
      resolve: ({ notes }) => notes,
    }),
    failure: t.exposeString('failure', {
      nullable: true,
      description: 'Why it failed, in words; null unless it did.',
    }),
    story: t.field({
      type: StoryRef,
      nullable: true,
      // Reached from a mutation, which does not ask for `read`.
      authScopes: { read: true },
      description:
        'The story that the articles join; null until the first one is stored. Needs the scope `read`.',
      resolve: ({ storyId }) => storyId,
    }),
  }),
});
