'use client';

import { useSyncExternalStore } from 'react';
import { THEME_KEY } from '../design/theme-script.ts';
import styles from './ThemeToggle.module.css';

const CHANGED = 'onrecord-theme-changed';
const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const labels: Record<Theme, string> = { system: 'Theme: system', light: 'Theme: light', dark: 'Theme: dark' };

/** Goes round system, light and dark; the choice is kept in this browser. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className={styles.toggle}
      onClick={() => chooseTheme(next)}
      title={`Change to ${next}`}
    >
      {labels[theme]}
    </button>
  );
}

/** Sets and keeps the theme, for the button and for the keyboard. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(THEME_KEY);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(THEME_KEY, theme);
  }
  window.dispatchEvent(new Event(CHANGED));
}

function readTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}
