/** Importing through the API: one mutation that answers at once, one subscription that follows it. */
import { builder } from '../builder.ts';
import { readImportInput } from '../jobs/import-input.ts';
import { ImportInputError } from '../jobs/import-input-error.ts';
import { ImportJobRef } from './import-job.ts';
import { inputError } from './input-error.ts';

const ImportInputErrorRef = builder
  .objectRef<Pick<ImportInputError, 'code' | 'message'>>('ImportInputError')
  .implement({
    description: 'Why an import could not begin. Nothing is stored.',
    isTypeOf: (value) => typeof value === 'object' && value !== null && 'code' in value,
    fields: (t) => ({
      code: t.exposeString('code', { description: 'As a code, such as `nothing_to_import`.' }),
      message: t.exposeString('message', { description: 'In words, and what to do.' }),
    }),
  });

const ImportArticlesResultUnion = builder.unionType('ImportArticlesResult', {
  description: 'The job that was queued, or why there is none.',
  types: [ImportJobRef, ImportInputErrorRef],
});

const ImportArticleInput = builder.inputType('ImportArticleInput', {
  description: 'One file of any format of importFormats. Give `text` or `base64`.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name of the file; its ending tells the format.' }),
    text: t.string({ description: 'The text itself, or' }),
    base64: t.string({ description: "the file's bytes in base64." }),
  }),
});

const ColumnMappingInput = builder.inputType('ColumnMappingInput', {
  description:
    'Which columns of a table, or fields of a JSON file, hold what. Without it the usual names are tried.',
  fields: (t) => ({
    text: t.string({ required: true, description: 'The words of the article.' }),
    headline: t.string({ description: 'The headline.' }),
    standfirst: t.string({ description: 'The lines under the headline.' }),
    byline: t.string({ description: 'The authors.' }),
    outlet: t.string({ description: 'Who published it.' }),
    published: t.string({ description: 'When it was published.' }),
    url: t.string({ description: 'Its address.' }),
    lang: t.string({ description: 'Its language, as a BCP 47 tag.' }),
  }),
});

const ImportArticlesInput = builder.inputType('ImportArticlesInput', {
  description: 'Articles that belong together. Give `articles`, `urls` or both.',
  fields: (t) => ({
    storyId: t.id({ description: 'An existing story, or' }),
    storyTitle: t.string({ description: 'the title of a new one (default: the first headline).' }),
    articles: t.field({ type: [ImportArticleInput], description: 'Files, at most 500.' }),
    urls: t.stringList({
      description: 'Addresses of pages and feeds on the public web, at most 50; http and https only.',
    }),
    columns: t.field({
      type: ColumnMappingInput,
      description: 'For CSV and JSON of articles: which columns hold what.',
    }),
  }),
});

builder.mutationField('importArticles', (t) =>
  t.field({
    type: ImportArticlesResultUnion,
    description:
      'Starts to import articles and answers at once; follow it with the subscription importProgress. Needs the scope `ingest`.',
    authScopes: { ingest: true },
    args: { input: t.arg({ type: ImportArticlesInput, required: true, description: 'What to import.' }) },
    resolve: async (_root, { input }, { jobs, store, caller }) => {
      try {
        return jobs.start(await readImportInput(input, store), caller.id);
      } catch (error) {
        if (error instanceof ImportInputError) return { code: error.code, message: error.message };
        throw error;
      }
    },
  }),
);

builder.subscriptionField('importProgress', (t) =>
  t.field({
    type: ImportJobRef,
    description: 'First the present state, then each change until DONE or FAILED. Needs the scope `ingest`.',
    authScopes: { ingest: true },
    args: { jobId: t.arg.id({ required: true, description: 'Id of the job.' }) },
    subscribe: (_root, { jobId }, { jobs }) => {
      if (!jobs.get(jobId)) {
        throw inputError(
          `There is no import ${jobId}. The server forgets imports when it restarts.`,
          'NOT_FOUND',
        );
      }
      return jobs.watch(jobId);
    },
    resolve: (job) => job,
  }),
);
