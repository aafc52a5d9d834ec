import { notFound } from 'next/navigation';
import { StoryOutletsDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { counted } from '../../lib/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { OutletTable } from './OutletTable.tsx';
import { SourceTabs } from './SourceTabs.tsx';
import styles from './sources.module.css';

/** Who published the story, with what each outlet shares with others. */
export async function OutletsPage({ storyId }: { storyId: string }) {
  const { story } = await query(StoryOutletsDocument, { id: storyId });
  if (!story) notFound();
  return (
    <Page>
      <SourceTabs storyId={storyId} current="outlets" />
      <h1>{sentence(story.outlets)}</h1>
      {story.outlets.length === 0 ? (
        <EmptyState title="No outlet yet">
          <p>
            No article of this story could be read. What was refused, and why, stands on the story’s first
            page.
          </p>
        </EmptyState>
      ) : (
        <>
          <p className={styles.note}>
            Shared text is body text that stands word for word in another outlet’s article too. It is not a
            fault: most of it comes from an agency. But it is one origin, not two.
          </p>
          <OutletTable storyId={storyId} outlets={story.outlets} />
        </>
      )}
    </Page>
  );
}

function sentence(outlets: readonly { sharedLength: number }[]): string {
  const sharing = outlets.filter((outlet) => outlet.sharedLength > 0).length;
  const shared =
    sharing > 0 ? `${sharing} of them share text word for word` : 'none of them shares text with another';
  return `${counted(outlets.length, 'outlet')} published; ${shared}`;
}
