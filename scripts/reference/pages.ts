/** Every page that is written out of the code, so that writing and checking use the same list. */
import { commandLinePage } from './command-line-page.ts';
import { formatsPage } from './formats-page.ts';
import { graphqlPage } from './graphql-page.ts';
import { recordsPage } from './records-page.ts';

/** Content of each page, by its file from the root of the checkout. */
export async function referencePages(): Promise<Map<string, string>> {
  return new Map([
    ['docs/cli.md', commandLinePage()],
    ['docs/formats.md', formatsPage()],
    ['docs/graphql-reference.md', graphqlPage()],
    ['docs/records.md', await recordsPage()],
  ]);
}
