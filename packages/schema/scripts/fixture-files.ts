/** The fixtures as files, so that programs in any language can be held against them. */
import { failing, passing } from '../src/fixtures/index.ts';
import { GENERATED } from './notice.ts';

/** The files in the folder `fixtures`, by their path in it. */
export function fixtureFiles(): Map<string, string> {
  const cases = [
    ...passing.map((fixture) => ({ file: `passing/${fixture.name}.jsonl`, ...fixture })),
    ...failing.map((fixture) => ({ file: `failing/${fixture.name}.jsonl`, ...fixture })),
  ];
  const files = new Map(cases.map(({ file, bundle }) => [file, bundle]));
  const list = cases.map(({ file, reason, level, issues }) => ({ file, reason, level, issues }));
  return files.set('index.json', `${JSON.stringify({ $comment: GENERATED, fixtures: list }, null, 2)}\n`);
}
