import { join } from 'node:path';
import type { NextConfig } from 'next';

const repository = join(import.meta.dirname, '../..');

/**
 * No other site may put a page into a frame and have it clicked, move where its links and forms lead, or learn where its
 * reader came from. What the server behind the dashboard answers carries headers of its own.
 */
const PAGE_HEADERS = {
  'content-security-policy': "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const PAGES = '/((?!docs(?:/|$)|export/|graphql$|original/).*)';

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: PAGES, headers: Object.entries(PAGE_HEADERS).map(([key, value]) => ({ key, value })) },
  ],
};

export default config;
