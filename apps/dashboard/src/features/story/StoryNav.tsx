'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { routes } from '../../lib/routes.ts';
import styles from './StoryNav.module.css';

/** The pages of a story. Sources has two tabs: who published, and who is quoted. */
export function StoryNav({ storyId }: { storyId: string }) {
  const path = usePathname();
  const pages = [
    { label: 'Story', href: routes.story(storyId), also: [] },
    { label: 'Sources', href: routes.outlets(storyId), also: [routes.voices(storyId)] },
    { label: 'Quotes', href: routes.quotes(storyId), also: [] },
    { label: 'Map', href: routes.map(storyId), also: [] },
  ];
  return (
    <nav aria-label="Story" className={styles.nav}>
      {pages.map(({ label, href, also }) => (
        <Link key={href} href={href} aria-current={[href, ...also].includes(path) ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
