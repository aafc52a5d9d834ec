/** The page `docs/vocabulary.md`: every word that a record may use, what it means, and where it stands. */
import { recordTypes } from '../src/record.ts';
import { vocabularyOf } from '../src/validate/fields.ts';
import { EACH, leavesOf } from '../src/validate/leaves.ts';
import { recordSchemas } from '../src/validate/record.ts';
import { vocabularies } from '../src/vocabulary/index.ts';
import type { Vocabulary } from '../src/vocabulary/vocabulary.ts';
import { GENERATED } from './notice.ts';

/** The page in Markdown. */
export function vocabularyPage(): string {
  return `${[`<!-- ${GENERATED} -->`, '# Vocabularies', INTRODUCTION, ...vocabularies.map(section)].join('\n\n')}\n`;
}

const INTRODUCTION = `Records use these words and no others. An open vocabulary ends with \`other\`; the record then says in
\`otherText\` what it means. Each entry is one line of data in \`packages/schema/src/vocabulary\`, from which validation,
the JSON Schema, the GraphQL enums and this page are made.`;

function section(vocabulary: Vocabulary): string {
  const rows = vocabulary.entries.map(
    ({ id, label, definition }) => `| \`${id}\` | ${label} | ${definition} |`,
  );
  const table = ['| Word | On screen | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
  return `## ${vocabulary.name}\n\n${usage(vocabulary)}\n\n${table}`;
}

function usage(vocabulary: Vocabulary): string {
  const openness = vocabulary.has('other') ? 'Open' : 'Closed';
  const places = recordTypes.flatMap((type) =>
    leavesOf(recordSchemas[type])
      .filter(({ schema }) => vocabularyOf(schema) === vocabulary)
      .map(({ steps }) => `\`${[type, ...steps].join('.').replaceAll(`.${EACH}`, EACH)}\``),
  );
  return `${openness}. Used in ${places.join(', ')}.`;
}
