import type { ReactNode } from 'react';
import { StoryHead } from '../../../features/story/StoryHead.tsx';
import { idOf } from '../../../lib/routes.ts';

export default async function StoryLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  return (
    <>
      <StoryHead storyId={idOf('story', id)} />
      {children}
    </>
  );
}
