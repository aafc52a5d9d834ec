-- Full-text search, written by hand: drizzle-kit knows no virtual tables.
-- No stemming, so that another engine can answer the same; row ids are those of the searched tables.
CREATE VIRTUAL TABLE `article_search` USING fts5(`headline`, `body`, tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `attribution_search` USING fts5(`content`, tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_search` USING fts5(`names`, tokenize = 'unicode61 remove_diacritics 2');
