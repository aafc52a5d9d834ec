import { notFound } from 'next/navigation';
import { StoryVoicesDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { mostQuoted, rankedOf } from '../story/top-voices.ts';
import { SourceTabs } from './SourceTabs.tsx';
import styles from './sources.module.css';
import { VoiceTable } from './VoiceTable.tsx';

/** The people and bodies that are quoted, the most quoted first. */
export async function VoicesPage({ storyId, after }: { storyId: string; after: string | null }) {
  const { story } = await query(StoryVoicesDocument, { id: storyId, after });
  if (!story) notFound();
  const voices = story.voices.edges.map(({ node }) => node);
  const { namedVoices, unresolved } = story.counts;
  return (
    <Page>
      <SourceTabs storyId={storyId} current="voices" />
      <h1>
        {counted(story.counts.voices, 'voice')}, {namedVoices} of them named
      </h1>
      <p className={styles.note}>
        The people, offices, countries and unnamed sources to whom words are ascribed.{' '}
        {unresolved > 0 && (
          <>
            {counted(unresolved, 'quote')} could not be tied to a voice;{' '}
            <RecordLink href={`${routes.quotes(storyId)}?resolved=no`}>each says why</RecordLink>.
          </>
        )}
      </p>
      {voices.length === 0 ? (
        <EmptyState title="Nobody is quoted">
          <p>No quote was found in the articles of this story.</p>
        </EmptyState>
      ) : (
        <VoiceTable storyId={storyId} voices={voices} ranked={rankedOf(story)} most={mostQuoted(story)} />
      )}
      <p className={styles.more}>
        {after && <RecordLink href={routes.voices(storyId)}>← The most quoted</RecordLink>}
        {story.voices.pageInfo.hasNextPage && (
          <RecordLink href={routes.voices(storyId, story.voices.pageInfo.endCursor)}>
            Voices quoted less →
          </RecordLink>
        )}
      </p>
    </Page>
  );
}
