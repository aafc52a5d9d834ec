/** The English words of a spelling dictionary, loaded when the first divided word asks for it: it takes 140 ms and 35 MiB. */
import type nspell from 'nspell';

/** Whether the word stands in the dictionary, in any of its forms. American spelling. */
export async function englishWords(): Promise<(word: string) => boolean> {
  loaded ??= load();
  const dictionary = await loaded;
  return (word) => dictionary.correct(word);
}

let loaded: Promise<ReturnType<typeof nspell>> | undefined;

async function load(): Promise<ReturnType<typeof nspell>> {
  const [{ default: spell }, { default: words }] = await Promise.all([
    import('nspell'),
    import('dictionary-en'),
  ]);
  return spell({ aff: Buffer.from(words.aff), dic: Buffer.from(words.dic) });
}
