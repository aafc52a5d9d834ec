'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { isTyping } from '../../lib/is-typing.ts';
import { shortcuts } from '../../lib/shortcuts.ts';

interface Props {
  /** The attributions in text order. */
  slugs: readonly string[];
  previous: string | null;
  next: string | null;
}

/** Keyboard of the reader: j and k go from quote to quote, [ and ] from article to article. */
export function ReaderKeys({ slugs, previous, next }: Props) {
  const router = useRouter();
  const chosen = useSearchParams().get('q');
  // The article streams in after the page has begun, when the browser has given up on the address's fragment.
  useEffect(() => {
    const { hash, searchParams } = new URL(window.location.href);
    const slug = hash.slice(1) || searchParams.get('q');
    if (slug) document.getElementById(slug)?.scrollIntoView({ block: 'center' });
  }, []);
  useEffect(() => {
    const choose = (step: number) => {
      const at = chosen ? slugs.indexOf(chosen) : -1;
      const slug = slugs[at < 0 ? (step > 0 ? 0 : slugs.length - 1) : at + step];
      if (!slug) return;
      router.replace(`?q=${slug}`, { scroll: false });
      document.getElementById(slug)?.scrollIntoView({ block: 'center' });
    };
    const open = (slug: string | null) => slug && router.push(`/article/${slug}`);
    const unlessTyping = (act: () => void) => (event: KeyboardEvent) => {
      if (!isTyping(event)) act();
    };
    return tinykeys(window, {
      [shortcuts.nextQuote.keys]: unlessTyping(() => choose(1)),
      [shortcuts.previousQuote.keys]: unlessTyping(() => choose(-1)),
      [shortcuts.previousArticle.keys]: unlessTyping(() => open(previous)),
      [shortcuts.nextArticle.keys]: unlessTyping(() => open(next)),
      [shortcuts.up.keys]: unlessTyping(() => {
        const isHelpOpen = document.querySelector('dialog[open]') !== null;
        if (chosen && !isHelpOpen) router.replace('?', { scroll: false });
      }),
      [shortcuts.furniture.keys]: unlessTyping(toggleFurniture),
    });
  }, [router, chosen, slugs, previous, next]);
  return null;
}

function toggleFurniture(): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>('details[data-furniture]')];
  const open = folds.some((fold) => !fold.open);
  for (const fold of folds) fold.open = open;
}
