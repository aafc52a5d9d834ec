/** `--columns text=body,headline=title`: which columns of a table, or fields of a JSON file, hold what. */
import type { ColumnMapping } from '@onrecord/formats';
import { InvalidArgumentError, Option } from 'commander';

/** The option as `import` and `read` take it. */
export function columnsOption(): Option {
  return new Option(
    '--columns <mapping>',
    'for CSV and JSON of articles: which columns hold what, such as text=body,headline=title',
  ).argParser(columnsOf);
}

/** What can stand in a column; `satisfies` keeps the list complete. */
const NAMES = Object.keys({
  text: 1,
  headline: 1,
  standfirst: 1,
  byline: 1,
  outlet: 1,
  published: 1,
  url: 1,
  lang: 1,
} satisfies Record<keyof ColumnMapping, 1>);

/** Throws an InvalidArgumentError that says how a mapping is written. */
export function columnsOf(typed: string): ColumnMapping {
  const pairs = typed.split(',').map((pair): [string, string] => {
    const [name = '', ...column] = pair.split('=');
    return [name.trim(), column.join('=').trim()];
  });
  const wrong = pairs.find(([name, column]) => !NAMES.includes(name) || column === '');
  if (wrong)
    throw new InvalidArgumentError(
      `Write NAME=COLUMN with commas between them; NAME is one of ${NAMES.join(', ')}.`,
    );
  const columns = Object.fromEntries(pairs) as Partial<ColumnMapping>;
  if (!columns.text) throw new InvalidArgumentError('Name the column of the words, as in text=body.');
  return columns as ColumnMapping;
}
