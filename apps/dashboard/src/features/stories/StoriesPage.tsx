import { StoriesDocument, type StoriesQuery } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted, dateRange } from '../../lib/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './StoriesPage.module.css';

type StoryRow = StoriesQuery['stories']['edges'][number]['node'];

/** One row a story, the newest first. */
export async function StoriesPage({ after }: { after: string | null }) {
  const { stories } = await query(StoriesDocument, { after });
  if (stories.totalCount === 0) return <NoStories />;
  return (
    <Page>
      <h1>Stories</h1>
      <ol className={styles.stories}>
        {stories.edges.map(({ node }) => (
          <StoryItem key={node.id} story={node} />
        ))}
      </ol>
      <p className={styles.pages}>
        {after && <RecordLink href={routes.stories()}>← The newest</RecordLink>}
        {stories.pageInfo.hasNextPage && (
          <RecordLink href={routes.stories(stories.pageInfo.endCursor)}>Older stories →</RecordLink>
        )}
      </p>
      <p className={styles.hint}>
        <RecordLink href={routes.import()}>Import articles</RecordLink> to begin another story.
      </p>
    </Page>
  );
}

function StoryItem({ story }: { story: StoryRow }) {
  const { counts } = story;
  return (
    <li className={styles.story}>
      <h2>
        <RecordLink href={routes.story(story.id)}>{story.title}</RecordLink>
        {story.demonstration && <Badge>Demonstration</Badge>}
      </h2>
      <p className={styles.dates}>{dateRange(story.firstPublished, story.lastPublished) || 'Undated'}</p>
      <p className={styles.counts}>
        {[
          counted(counts.articles, 'article'),
          counted(counts.outlets, 'outlet'),
          counted(counts.voices, 'voice'),
          counted(counts.attributions, 'quote'),
          counted(counts.sharedPassages, 'shared passage'),
        ].join(' · ')}
      </p>
    </li>
  );
}

function NoStories() {
  return (
    <Page>
      <h1>Stories</h1>
      <EmptyState title="No story yet">
        <p>
          A story is a set of articles about one event. Onrecord reads them and shows who said what, by which
          route.
        </p>
        <p>
          <RecordLink href={routes.import()}>Import articles here</RecordLink>, or from a terminal:
        </p>
        <pre>pnpm onrecord import FOLDER --story "Title"</pre>
      </EmptyState>
    </Page>
  );
}
