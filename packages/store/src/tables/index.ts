/** Every table, for queries and for `drizzle-kit generate`. Full-text tables are in a migration of their own. */
export { actors, articleActors } from './actor.ts';
export { articles, textVersions } from './article.ts';
export { attributions, attributionsAbout } from './attribution.ts';
export { auditLog } from './audit.ts';
export { counters } from './counter.ts';
export { feeds } from './feed.ts';
export { actorNeighbours, edges, maps, neighbours, passageArticles, passages, utterances } from './linked.ts';
export { mentions } from './mention.ts';
export { originals } from './original.ts';
export { articleOutlets, outlets } from './outlet.ts';
export { refusals } from './refusal.ts';
export { relations } from './relation.ts';
export { actorOutlets, NO_COUNTS, stories, storyActors, storyOutlets } from './story.ts';
export { tokens } from './token.ts';
