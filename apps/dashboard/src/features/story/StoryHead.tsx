import Link from 'next/link';
import { notFound } from 'next/navigation';
import { StoryHeadDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted, dateRange } from '../../lib/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import styles from './StoryHead.module.css';
import { StoryNav } from './StoryNav.tsx';

/** The line above every page of a story: its title, its size and its pages. */
export async function StoryHead({ storyId }: { storyId: string }) {
  const { story } = await query(StoryHeadDocument, { id: storyId });
  if (!story) notFound();
  const { counts } = story;
  const facts = [
    dateRange(story.firstPublished, story.lastPublished),
    counted(counts.articles, 'article'),
    counted(counts.outlets, 'outlet'),
    counted(counts.voices, 'voice'),
    counted(counts.attributions, 'attribution'),
  ].filter(Boolean);
  return (
    <div className={styles.head}>
      <div className={styles.title}>
        <Link href={routes.story(story.id)}>{story.title}</Link>
        {story.demonstration && (
          <Badge title="Written to show what Onrecord does. The outlets do not exist and nothing here is reporting.">
            Demonstration
          </Badge>
        )}
      </div>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      <StoryNav storyId={story.id} />
    </div>
  );
}
