/** Four invented articles about an invented ferry: shared passages, one person in several articles, an unnamed outlet. */
import type { ArticleBatch, StoryBatch } from '@onrecord/schema';
import { buildArticle } from './article-builder.ts';
import { buildStory } from './story-builder.ts';

/** The story that the articles belong to. */
export const ferry = { id: 'story:ferry', title: 'The Odden ferry' };

/** A sentence that two of the outlets print word for word. */
export const SHARED =
  'The vessel left Odden shortly before dawn and was due in Larhavn at noon, the harbour office noted.';

/** The batches in the order in which they are imported. */
export function ferryArticles(): ArticleBatch[] {
  return [
    buildArticle({
      outlet: 'Larhavn Courier',
      published: '2031-03-04',
      headline: 'Ferry to stay in port, says harbour master',
      body: `${SHARED} “No ship leaves before the hull is checked,” said Mirela Tandy. Mirela Tandy met Oskar Brunn on Monday. Oskar Brunn declined to comment on the repairs. A deckhand warned that Oskar Brunn knew of the crack 🚢.`,
      people: ['Mirela Tandy', 'Oskar Brunn'],
      said: [
        {
          source: 'Mirela Tandy',
          cue: 'said',
          content: 'No ship leaves before the hull is checked,',
          kind: 'direct',
        },
        { source: 'Oskar Brunn', cue: 'declined to comment', content: 'on the repairs', stance: 'silent' },
        {
          source: 'A deckhand',
          cue: 'warned',
          content: 'that Oskar Brunn knew of the crack',
          stance: 'warns',
        },
      ],
      met: [['Mirela Tandy', 'Oskar Brunn', 'Mirela Tandy met Oskar Brunn on Monday.']],
      file: 'courier.txt',
    }),
    buildArticle({
      outlet: 'Odden Post',
      published: '2031-03-05',
      headline: 'Owner denies delay',
      body: `${SHARED} Oskar Brunn denied that Mirela Tandy had been told too late. Mirela Tandy told the Post the inspection would take a week.`,
      people: ['Oskar Brunn', 'Mirela Tandy'],
      said: [
        {
          source: 'Oskar Brunn',
          cue: 'denied',
          content: 'that Mirela Tandy had been told too late',
          stance: 'denies',
        },
        { source: 'Mirela Tandy', cue: 'told', content: 'the inspection would take a week' },
      ],
      file: 'post.txt',
    }),
    buildArticle({
      outlet: null,
      published: null,
      headline: 'Crack in hull of ferry, a café owner hears',
      body: 'Café owner Zoë Ñandu said “the crack is as long as an arm”. She added that nobody had called her.',
      people: ['Zoë Ñandu'],
      said: [
        { source: 'Zoë Ñandu', cue: 'said', content: 'the crack is as long as an arm', kind: 'direct' },
        { source: 'She', cue: 'added', content: 'that nobody had called her' },
      ],
    }),
    buildArticle({
      outlet: 'Larhavn Courier',
      published: '2031-03-07',
      headline: 'Inspection ends',
      body: 'The inspection would take a day longer, Mirela Tandy said, “and not an hour more”.',
      people: ['Mirela Tandy'],
      said: [{ source: 'Mirela Tandy', cue: 'said', content: 'and not an hour more', kind: 'mixed' }],
      file: 'courier-2.txt',
    }),
  ];
}

/** The articles linked. */
export function ferryStory(articles: readonly ArticleBatch[] = ferryArticles()): StoryBatch {
  return buildStory(ferry, articles, articles.length > 1 ? [SHARED] : []);
}
