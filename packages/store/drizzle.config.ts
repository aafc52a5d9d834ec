import { defineConfig } from 'drizzle-kit';

/** `pnpm --filter @onrecord/store generate` writes a migration for what changed in `src/tables`. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/tables/index.ts',
  out: './migrations',
});
