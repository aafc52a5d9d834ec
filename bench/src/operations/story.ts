/** The figures at the head of a story's page. */
import { drawRows, type Operation } from './operation.ts';

const DOCUMENT = `query Story($id: ID!) {
  story(id: $id) {
    id title firstPublished lastPublished
    counts {
      articles outlets attributions direct mixed indirect silent voices namedVoices unresolved sharedPassages
    }
  }
}`;

export const story: Operation = {
  name: 'Story',
  title: 'counters of a story, each request another one',
  document: DOCUMENT,
  draw: (archive, random) => drawRows<{ id: string }>(archive, random, 'stories', 'id'),
  ceiling: (archive) => {
    const read = archive.prepare(
      `select id, title, first_published as firstPublished, last_published as lastPublished, articles, outlets,
         attributions, direct, mixed, indirect, silent, voices, named_voices as namedVoices, unresolved,
         shared_passages as sharedPassages
       from stories where id = ?`,
    );
    return ({ id }) => {
      const {
        id: storyId,
        title,
        firstPublished,
        lastPublished,
        ...counts
      } = read.get(id) as Record<string, unknown>;
      return { story: { id: storyId, title, firstPublished, lastPublished, counts } };
    };
  },
};
