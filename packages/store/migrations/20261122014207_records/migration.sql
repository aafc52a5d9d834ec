CREATE TABLE `actor_outlets` (
	`story_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`outlet_id` text NOT NULL,
	`attributions` integer NOT NULL,
	`mentions` integer NOT NULL,
	CONSTRAINT `actor_outlets_pk` PRIMARY KEY(`story_id`, `actor_id`, `outlet_id`)
);
--> statement-breakpoint
CREATE TABLE `actors` (
	`row` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`redirect_to` text,
	`body` text NOT NULL,
	`kind` text NOT NULL,
	`name_key` text NOT NULL,
	`quoted_key` integer NOT NULL,
	`attributions` integer NOT NULL,
	`mentions` integer NOT NULL,
	`outlets` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article_actors` (
	`article_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT `article_actors_pk` PRIMARY KEY(`article_id`, `actor_id`),
	CONSTRAINT `fk_article_actors_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `article_outlets` (
	`article_id` text NOT NULL,
	`outlet_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT `article_outlets_pk` PRIMARY KEY(`article_id`, `outlet_id`),
	CONSTRAINT `fk_article_outlets_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `articles` (
	`row` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`story_id` text NOT NULL,
	`text_id` text NOT NULL UNIQUE,
	`outlet_id` text,
	`body` text NOT NULL,
	`published` text,
	`oldest_key` integer NOT NULL,
	`newest_key` integer NOT NULL,
	`headline_key` text NOT NULL,
	`words` integer NOT NULL,
	`attributions` integer NOT NULL,
	`speakers` integer NOT NULL,
	`body_length` integer NOT NULL,
	`shared_length` integer NOT NULL,
	CONSTRAINT `fk_articles_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `attributions` (
	`row` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`article_id` text NOT NULL,
	`story_id` text NOT NULL,
	`outlet_id` text,
	`speaker_id` text,
	`kind` text NOT NULL,
	`stance` text NOT NULL,
	`cue_class` text NOT NULL,
	`oldest_key` integer NOT NULL,
	`newest_key` integer NOT NULL,
	`start` integer NOT NULL,
	`speaker_key` text NOT NULL,
	`length_key` integer NOT NULL,
	`body` text NOT NULL,
	`view` text,
	CONSTRAINT `fk_attributions_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `attributions_about` (
	`actor_id` text NOT NULL,
	`attribution_row` integer NOT NULL,
	CONSTRAINT `attributions_about_pk` PRIMARY KEY(`actor_id`, `attribution_row`)
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`name` text PRIMARY KEY,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `edges` (
	`story_id` text NOT NULL,
	`id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT `edges_pk` PRIMARY KEY(`story_id`, `id`),
	CONSTRAINT `fk_edges_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `maps` (
	`story_id` text PRIMARY KEY,
	`layout` text NOT NULL,
	CONSTRAINT `fk_maps_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `mentions` (
	`row` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`article_id` text NOT NULL,
	`start` integer NOT NULL,
	`body` text NOT NULL,
	`view` text,
	CONSTRAINT `fk_mentions_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `neighbours` (
	`story_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`neighbour_id` text NOT NULL,
	`weight_key` integer NOT NULL,
	CONSTRAINT `neighbours_pk` PRIMARY KEY(`story_id`, `actor_id`, `neighbour_id`),
	CONSTRAINT `fk_neighbours_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `outlets` (
	`id` text PRIMARY KEY,
	`body` text NOT NULL,
	`name_key` text NOT NULL,
	`articles` integer NOT NULL,
	`attributions` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `passage_articles` (
	`article_id` text NOT NULL,
	`passage_id` text NOT NULL,
	`story_id` text NOT NULL,
	CONSTRAINT `passage_articles_pk` PRIMARY KEY(`article_id`, `passage_id`)
);
--> statement-breakpoint
CREATE TABLE `passages` (
	`id` text PRIMARY KEY,
	`story_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT `fk_passages_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `refusals` (
	`story_id` text NOT NULL,
	`name` text NOT NULL,
	`code` text NOT NULL,
	`message` text NOT NULL,
	CONSTRAINT `refusals_pk` PRIMARY KEY(`story_id`, `name`)
);
--> statement-breakpoint
CREATE TABLE `relations` (
	`row` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`article_id` text NOT NULL,
	`body` text NOT NULL,
	`view` text,
	CONSTRAINT `fk_relations_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `stories` (
	`row` integer PRIMARY KEY,
	`id` text NOT NULL UNIQUE,
	`body` text,
	`title` text NOT NULL,
	`demonstration` integer NOT NULL,
	`unlinked` integer NOT NULL,
	`digest` text,
	`newest_key` integer NOT NULL,
	`first_published` text,
	`last_published` text,
	`articles` integer NOT NULL,
	`outlets` integer NOT NULL,
	`attributions` integer NOT NULL,
	`direct` integer NOT NULL,
	`mixed` integer NOT NULL,
	`indirect` integer NOT NULL,
	`silent` integer NOT NULL,
	`voices` integer NOT NULL,
	`named_voices` integer NOT NULL,
	`unresolved` integer NOT NULL,
	`shared_passages` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `story_actors` (
	`story_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`survivor_id` text NOT NULL,
	`linked` integer NOT NULL,
	`body` text NOT NULL,
	`kind` text NOT NULL,
	`name_key` text NOT NULL,
	`quoted_key` integer NOT NULL,
	`attributions` integer NOT NULL,
	`direct` integer NOT NULL,
	`mixed` integer NOT NULL,
	`indirect` integer NOT NULL,
	`mentions` integer NOT NULL,
	`cues` text NOT NULL,
	CONSTRAINT `story_actors_pk` PRIMARY KEY(`story_id`, `actor_id`),
	CONSTRAINT `fk_story_actors_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `story_outlets` (
	`story_id` text NOT NULL,
	`outlet_id` text NOT NULL,
	`body` text NOT NULL,
	`name_key` text NOT NULL,
	`articles` integer NOT NULL,
	`attributions` integer NOT NULL,
	`body_length` integer NOT NULL,
	`shared_length` integer NOT NULL,
	CONSTRAINT `story_outlets_pk` PRIMARY KEY(`story_id`, `outlet_id`),
	CONSTRAINT `fk_story_outlets_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE TABLE `text_versions` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT `fk_text_versions_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `utterances` (
	`id` text PRIMARY KEY,
	`story_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`body` text NOT NULL,
	CONSTRAINT `fk_utterances_story_id_stories_id_fk` FOREIGN KEY (`story_id`) REFERENCES `stories`(`id`)
);
--> statement-breakpoint
CREATE INDEX `actor_outlets_actor` ON `actor_outlets` (`actor_id`,`outlet_id`);--> statement-breakpoint
CREATE INDEX `actors_quoted` ON `actors` (`quoted_key`,`id`);--> statement-breakpoint
CREATE INDEX `actors_name` ON `actors` (`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `actors_redirect` ON `actors` (`redirect_to`);--> statement-breakpoint
CREATE INDEX `articles_newest` ON `articles` (`newest_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_oldest` ON `articles` (`oldest_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_headline` ON `articles` (`headline_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_story` ON `articles` (`story_id`,`oldest_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_outlet` ON `articles` (`outlet_id`,`newest_key`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_order` ON `attributions` (`oldest_key`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_newest` ON `attributions` (`newest_key`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_speaker` ON `attributions` (`speaker_key`,`newest_key`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_longest` ON `attributions` (`length_key`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_of_story` ON `attributions` (`story_id`,`oldest_key`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_of_article` ON `attributions` (`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_of_speaker` ON `attributions` (`speaker_id`,`newest_key`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_of_outlet` ON `attributions` (`outlet_id`,`newest_key`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_about_row` ON `attributions_about` (`attribution_row`);--> statement-breakpoint
CREATE INDEX `edges_from` ON `edges` (`from_id`);--> statement-breakpoint
CREATE INDEX `edges_to` ON `edges` (`to_id`);--> statement-breakpoint
CREATE INDEX `mentions_article` ON `mentions` (`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `neighbours_weight` ON `neighbours` (`actor_id`,`story_id`,`weight_key`);--> statement-breakpoint
CREATE INDEX `outlets_name` ON `outlets` (`name_key`,`id`);--> statement-breakpoint
CREATE INDEX `passage_articles_story` ON `passage_articles` (`story_id`);--> statement-breakpoint
CREATE INDEX `passages_story` ON `passages` (`story_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `relations_article` ON `relations` (`article_id`);--> statement-breakpoint
CREATE INDEX `stories_newest` ON `stories` (`newest_key`,`id`);--> statement-breakpoint
CREATE INDEX `stories_unlinked` ON `stories` (`unlinked`,`id`);--> statement-breakpoint
CREATE INDEX `story_actors_quoted` ON `story_actors` (`story_id`,`quoted_key`,`actor_id`);--> statement-breakpoint
CREATE INDEX `story_actors_name` ON `story_actors` (`story_id`,`name_key`,`actor_id`);--> statement-breakpoint
CREATE INDEX `story_actors_actor` ON `story_actors` (`actor_id`,`story_id`);--> statement-breakpoint
CREATE INDEX `story_outlets_name` ON `story_outlets` (`story_id`,`name_key`,`outlet_id`);--> statement-breakpoint
CREATE INDEX `story_outlets_outlet` ON `story_outlets` (`outlet_id`);--> statement-breakpoint
CREATE INDEX `text_versions_article` ON `text_versions` (`article_id`);--> statement-breakpoint
CREATE INDEX `utterances_story` ON `utterances` (`story_id`,`ordinal`);