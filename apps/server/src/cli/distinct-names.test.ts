import { describe, expect, it } from 'vitest';
import { distinctNames } from './distinct-names.ts';

const namesOf = (...files: [path: string, name: string][]) =>
  distinctNames(files.map(([path, name]) => ({ path, name }))).map(({ name }) => name);

describe('names of files', () => {
  it('stay as short as they are when no two are alike', () => {
    expect(namesOf(['/home/ada/quay.txt', 'quay.txt'], ['/home/ada/ferry.txt', 'ferry.txt'])).toEqual([
      'quay.txt',
      'ferry.txt',
    ]);
  });

  it('take in the folders that tell them apart, and no more', () => {
    expect(
      namesOf(
        ['/home/ada/monday/quay.txt', 'quay.txt'],
        ['/home/ada/tuesday/quay.txt', 'quay.txt'],
        ['/home/ada/tuesday/ferry.txt', 'ferry.txt'],
      ),
    ).toEqual(['monday/quay.txt', 'tuesday/quay.txt', 'ferry.txt']);
    expect(namesOf(['/a/x/quay.txt', 'quay.txt'], ['/b/x/quay.txt', 'quay.txt'])).toEqual([
      'a/x/quay.txt',
      'b/x/quay.txt',
    ]);
  });

  it('may end at the root', () => {
    expect(namesOf(['/quay.txt', 'quay.txt'], ['/a/quay.txt', 'quay.txt'])).toEqual([
      'quay.txt',
      'a/quay.txt',
    ]);
  });
});
