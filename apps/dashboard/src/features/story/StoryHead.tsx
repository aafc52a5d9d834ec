import { notFound } from 'next/navigation';
import { counted, dateRange } from '../../lib/words.ts';
import { loadStoryHead } from './load-story.ts';
import { StoryBar } from './StoryBar.tsx';

/** The head of every page of a story, with its size. */
export async function StoryHead({ storyId }: { storyId: string }) {
  const { story, exportFormats } = await loadStoryHead(storyId);
  if (!story) notFound();
  const { counts } = story;
  const facts = [
    dateRange(story.firstPublished, story.lastPublished),
    counted(counts.articles, 'article'),
    counted(counts.outlets, 'outlet'),
    counted(counts.voices, 'voice'),
    counted(counts.attributions, 'quote'),
  ].filter(Boolean);
  return <StoryBar story={story} facts={facts.join(' · ')} formats={exportFormats} />;
}
