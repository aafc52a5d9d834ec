import { routes, slugOf } from '../../lib/routes.ts';
import { Badge } from '../../ui/Badge.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { type ExportFormat, ExportMenu } from './ExportMenu.tsx';
import styles from './StoryBar.module.css';
import { StoryNav } from './StoryNav.tsx';

interface Props {
  story: { id: string; title: string; demonstration: boolean };
  facts?: string;
  /** Ways to take the story away; none on pages that only name it. */
  formats?: readonly ExportFormat[];
}

/** The story that a page belongs to, and its pages. The shortcuts read the story from here. */
export function StoryBar({ story, facts, formats }: Props) {
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
      <div className={styles.tools}>
        <StoryNav storyId={story.id} />
        {formats && <ExportMenu storyId={story.id} formats={formats} />}
      </div>
    </div>
  );
}
