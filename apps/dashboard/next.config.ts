import { join } from 'node:path';
import type { NextConfig } from 'next';

const repository = join(import.meta.dirname, '../..');

const config: NextConfig = {
  output: 'standalone',
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  poweredByHeader: false,
  reactStrictMode: true,
  // No picture is shown that a server would have to resize.
  images: { unoptimized: true },
  // Next keeps a copy of what a page is sent until the proxy has refused it; no page reads a body.
  experimental: { proxyClientMaxBodySize: '1kb' },
};

export default config;
