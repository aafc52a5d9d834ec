'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { isTyping } from '../lib/is-typing.ts';
import { shortcuts } from '../lib/shortcuts.ts';
import styles from './Shortcuts.module.css';
import { chooseTheme } from './ThemeToggle.tsx';

/** The pages of a story by their shortcut. */
const storyPages = {
  goStory: '',
  goOutlets: '/outlets',
  goVoices: '/voices',
  goQuotes: '/quotes',
  goMap: '/map',
} as const;

/** The keyboard of every page, and the help that lists it. Off while somebody writes in a field. */
export function Shortcuts() {
  const help = useRef<HTMLDialogElement>(null);
  const router = useRouter();
  useEffect(() => {
    const unlessTyping = (act: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
      if (!isTyping(event)) act(event);
    };
    const pages = Object.entries(storyPages).map(([name, path]) => [
      shortcuts[name as keyof typeof storyPages].keys,
      unlessTyping(() => {
        const story = storyOfPage();
        if (story) router.push(`/story/${story}${path}`);
      }),
    ]);
    return tinykeys(window, {
      ...Object.fromEntries(pages),
      [shortcuts.help.keys]: unlessTyping(() => toggle(help.current)),
      [shortcuts.theme.keys]: unlessTyping(flipTheme),
      [shortcuts.filter.keys]: unlessTyping((event) => {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[data-filter]')?.focus();
      }),
    });
  }, [router]);
  return (
    <dialog ref={help} className={styles.help} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">Keyboard</h2>
      <dl>
        {Object.values(shortcuts).map(({ shown, does }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
}

/** The story that the page belongs to: an article and an actor have one too. */
function storyOfPage(): string | undefined {
  return document.querySelector<HTMLElement>('[data-story]')?.dataset.story;
}

function toggle(dialog: HTMLDialogElement | null): void {
  if (dialog?.open) dialog.close();
  else dialog?.showModal();
}

function flipTheme(): void {
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const followsSystem = getComputedStyle(document.documentElement).colorScheme === 'light dark';
  const systemIsDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  chooseTheme(isDark || (followsSystem && systemIsDark) ? 'light' : 'dark');
}
