import { notFound } from 'next/navigation';
import { StoryOverviewDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { rankedOf } from '../story/top-voices.ts';
import { Coverage } from './Coverage.tsx';
import { MapPreview } from './MapPreview.tsx';
import styles from './OverviewPage.module.css';
import { Refusals } from './Refusals.tsx';
import { SharedWords } from './SharedWords.tsx';
import { standfirst } from './standfirst.ts';
import { TopVoices } from './TopVoices.tsx';
import { Wordings } from './Wordings.tsx';

/** The first page of a story: what its counts say, who carries it, who speaks in it, which words travelled. */
export async function OverviewPage({ storyId }: { storyId: string }) {
  const { story, entityMap } = await query(StoryOverviewDocument, { id: storyId });
  if (!story) notFound();
  const ranked = rankedOf(story);
  if (story.counts.articles === 0)
    return (
      <Page>
        <h1 className="visually-hidden">{story.title}</h1>
        <EmptyState title="None of the articles could be read">
          <p>What was refused, and why, is listed below. Import the articles as plain text to try again.</p>
        </EmptyState>
        <Refusals refusals={story.refusals} />
      </Page>
    );
  return (
    <Page>
      <h1 className="visually-hidden">{story.title}</h1>
      <p className={styles.standfirst}>{standfirst(story)}</p>
      <div className={styles.columns}>
        <Coverage storyId={storyId} outlets={story.outlets} />
        <TopVoices
          storyId={storyId}
          voices={story.voices.edges.map(({ node }) => node)}
          total={story.voices.totalCount}
          ranked={ranked}
        />
      </div>
      <SharedWords passages={story.sharedPassages} />
      <MapPreview storyId={storyId} nodes={entityMap.nodes} edges={entityMap.edges} ranked={ranked} />
      <Wordings storyId={storyId} utterances={story.utterances} />
      <Refusals refusals={story.refusals} />
    </Page>
  );
}
