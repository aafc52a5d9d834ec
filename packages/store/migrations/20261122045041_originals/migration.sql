CREATE TABLE `feeds` (
	`url` text PRIMARY KEY,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `originals` (
	`sha256` text PRIMARY KEY,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`packing` text NOT NULL,
	`packed` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `articles` ADD `url` text;--> statement-breakpoint
CREATE INDEX `articles_url` ON `articles` (`url`);