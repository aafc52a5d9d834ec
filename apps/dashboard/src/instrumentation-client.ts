/**
 * The one Trusted Types policy of a page, which Next loads before anything of ours. Under it a browser turns no string into
 * markup or code any more: Turbopack may name its own chunks, and React may make an empty script element. All else throws, so
 * that a slip in our own code cannot bring an article's words to life.
 */

import { themeScript } from './design/theme-script.ts';

interface TrustedTypes {
  createPolicy: (name: 'default', rules: Record<string, (text: string) => string | null>) => void;
}

/** Not every browser knows them, and TypeScript does not. */
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

trustedTypes?.createPolicy('default', { createScriptURL: ownChunk, createHTML: ownMarkup });

function ownChunk(address: string): string | null {
  const url = new URL(address, location.origin);
  return url.origin === location.origin && url.pathname.startsWith('/_next/static/') ? address : null;
}

/** What React sets as the markup of scripts, which do not run when they are put into the page this way. */
function ownMarkup(markup: string): string | null {
  return markup === '<script></script>' || markup === themeScript ? markup : null;
}
