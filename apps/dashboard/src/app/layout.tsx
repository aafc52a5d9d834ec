import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '../design/tokens.css';
import '../design/base.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { themeScript } from '../design/theme-script.ts';
import { SITE } from '../lib/titles.ts';
import { Masthead } from '../ui/Masthead.tsx';
import { Shortcuts } from '../ui/Shortcuts.tsx';

export const metadata: Metadata = {
  title: { default: SITE, template: `%s · ${SITE}` },
  description: 'Who said what, to whom, by which route, each record proven by the exact words it came from.',
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {/* The names of records make metadata stream in late; a browser that knows no icon by then asks for /favicon.ico. */}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        <a className="visually-hidden" href="#content">
          Skip to the content
        </a>
        <Masthead />
        {children}
        <Shortcuts />
      </body>
    </html>
  );
}
