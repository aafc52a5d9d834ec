import { routes, slugOf } from '../../lib/routes.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './StoryBar.module.css';
import { StoryNav } from './StoryNav.tsx';

interface Props {
  story: { id: string; title: string; demonstration: boolean };
  facts?: string;
}

/** The story that a page belongs to, and its pages. The shortcuts read the story from here. */
export function StoryBar({ story, facts }: Props) {
  return (
    <div className={styles.bar} data-story={slugOf(story.id)}>
      <div className={styles.title}>
        <RecordLink href={routes.story(story.id)}>{story.title}</RecordLink>
        {story.demonstration && (
          <Badge title="Written to show what Onrecord does. The outlets do not exist and nothing here is reporting.">
            Demonstration
          </Badge>
        )}
      </div>
      {facts && <p className={styles.facts}>{facts}</p>}
      <StoryNav storyId={story.id} />
    </div>
  );
}
