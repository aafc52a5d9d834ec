/** "Headline | Site name": the title of a web page carries its site behind a bar. */
import type { CutRule } from './rule.ts';

export const titleSuffix: CutRule = {
  role: 'site-notice',
  score: 0.85,
  reason: 'The name of the site behind a bar at the end of the title.',
  pattern: /(?<=\S)\s{1,8}[|｜]\s*\p{L}[^|｜.!?]{1,40}$/u,
  paragraphs: 1,
};
