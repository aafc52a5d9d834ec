import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '../design/tokens.css';
import '../design/actor-colours.css';
import '../design/base.css';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ThemeScript } from '../design/ThemeScript.tsx';
import { SessionState } from '../features/sign-in/SessionState.tsx';
import { NONCE_HEADER } from '../lib/page-headers.ts';
import { SITE } from '../lib/titles.ts';
import { Masthead } from '../ui/Masthead.tsx';
import { Shortcuts } from '../ui/Shortcuts.tsx';

export const metadata: Metadata = {
  title: { default: SITE, template: `%s · ${SITE}` },
  description: 'Who said what, to whom, by which route, each record proven by the exact words it came from.',
};

/** The nonce makes every page one of its own request: none is ever prerendered or kept. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* The names of records make metadata stream in late; a browser that knows no icon by then asks for /favicon.ico. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        <ThemeScript nonce={nonce} />
        <a className="visually-hidden" href="#content">
          Skip to the content
        </a>
        <Masthead session={<SessionState />} />
        {children}
        <Shortcuts />
      </body>
    </html>
  );
}
