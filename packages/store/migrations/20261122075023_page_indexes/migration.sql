CREATE TABLE `actor_neighbours` (
	`actor_id` text NOT NULL,
	`neighbour_id` text NOT NULL,
	`weight_key` integer NOT NULL,
	CONSTRAINT `actor_neighbours_pk` PRIMARY KEY(`actor_id`, `neighbour_id`)
);
--> statement-breakpoint
ALTER TABLE `attributions_about` ADD `oldest_key` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `attributions_about` ADD `article_id` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `attributions_about` ADD `start` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP INDEX IF EXISTS `actors_quoted`;--> statement-breakpoint
DROP INDEX IF EXISTS `actors_name`;--> statement-breakpoint
DROP INDEX IF EXISTS `actors_redirect`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_order`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_newest`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_speaker`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_longest`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_of_story`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_of_article`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_of_speaker`;--> statement-breakpoint
DROP INDEX IF EXISTS `attributions_of_outlet`;--> statement-breakpoint
DROP INDEX IF EXISTS `edges_from`;--> statement-breakpoint
DROP INDEX IF EXISTS `edges_to`;--> statement-breakpoint
DROP INDEX IF EXISTS `mentions_article`;--> statement-breakpoint
DROP INDEX IF EXISTS `neighbours_weight`;--> statement-breakpoint
DROP INDEX IF EXISTS `story_actors_quoted`;--> statement-breakpoint
DROP INDEX IF EXISTS `story_actors_name`;--> statement-breakpoint
CREATE INDEX `actor_neighbours_by_weight` ON `actor_neighbours` (`actor_id`,`weight_key`,`neighbour_id`);--> statement-breakpoint
CREATE INDEX `actors_by_quoted` ON `actors` (`quoted_key`,`id`,`kind`) WHERE ("actors"."redirect_to" is null);--> statement-breakpoint
CREATE INDEX `actors_by_name` ON `actors` (`name_key`,`id`,`kind`,`quoted_key`) WHERE ("actors"."redirect_to" is null);--> statement-breakpoint
CREATE INDEX `actors_by_redirect` ON `actors` (`redirect_to`,`id`);--> statement-breakpoint
CREATE INDEX `articles_story_newest` ON `articles` (`story_id`,`newest_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_story_headline` ON `articles` (`story_id`,`headline_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_outlet_oldest` ON `articles` (`outlet_id`,`oldest_key`,`id`);--> statement-breakpoint
CREATE INDEX `articles_outlet_headline` ON `articles` (`outlet_id`,`headline_key`,`id`);--> statement-breakpoint
CREATE INDEX `attributions_by_age` ON `attributions` (`oldest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_by_news` ON `attributions` (`newest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_by_speaker` ON `attributions` (`speaker_key`,`newest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_by_length` ON `attributions` (`length_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_story_by_age` ON `attributions` (`story_id`,`oldest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_story_by_news` ON `attributions` (`story_id`,`newest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_story_by_speaker` ON `attributions` (`story_id`,`speaker_key`,`newest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_story_by_length` ON `attributions` (`story_id`,`length_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_speaker_by_age` ON `attributions` (`speaker_id`,`oldest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_speaker_by_news` ON `attributions` (`speaker_id`,`newest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_outlet_by_age` ON `attributions` (`outlet_id`,`oldest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_outlet_by_news` ON `attributions` (`outlet_id`,`newest_key`,`article_id`,`start`,`row`,`kind`,`stance`,`cue_class`);--> statement-breakpoint
CREATE INDEX `attributions_of_article_by_place` ON `attributions` (`article_id`,`start`,`row`);--> statement-breakpoint
CREATE INDEX `attributions_about_by_age` ON `attributions_about` (`actor_id`,`oldest_key`,`article_id`,`start`,`attribution_row`);--> statement-breakpoint
CREATE INDEX `edges_by_start` ON `edges` (`from_id`,`story_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `edges_by_end` ON `edges` (`to_id`,`story_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `mentions_by_place` ON `mentions` (`article_id`,`start`,`row`);--> statement-breakpoint
CREATE INDEX `neighbours_by_weight` ON `neighbours` (`story_id`,`actor_id`,`weight_key`,`neighbour_id`);--> statement-breakpoint
CREATE INDEX `story_actors_by_quoted` ON `story_actors` (`story_id`,`quoted_key`,`actor_id`,`kind`) WHERE "story_actors"."survivor_id" = "story_actors"."actor_id";--> statement-breakpoint
CREATE INDEX `story_actors_by_name` ON `story_actors` (`story_id`,`name_key`,`actor_id`,`kind`,`quoted_key`) WHERE "story_actors"."survivor_id" = "story_actors"."actor_id";