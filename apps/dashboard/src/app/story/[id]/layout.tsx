import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { loadStory } from '../../../features/story/load-story.ts';
import { StoryHead } from '../../../features/story/StoryHead.tsx';
import { idOf } from '../../../lib/routes.ts';
import { pageTitle, SITE } from '../../../lib/titles.ts';

interface Props {
  children: ReactNode;
  params: Promise<{ id: string }>;
}

/** The first page of a story is called by its title alone; the others put their own name before it. */
export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const story = await loadStory(idOf('story', (await params).id));
  if (!story) return {};
  const title = pageTitle(story.title);
  return { title: { default: title, template: `%s · ${title} · ${SITE}` } };
}

export default async function StoryLayout({ children, params }: Props) {
  const { id } = await params;
  return (
    <>
      <StoryHead storyId={idOf('story', id)} />
      {children}
    </>
  );
}
