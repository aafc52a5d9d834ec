-- Fills what the last migration added, from what is stored: the neighbours of each actor over all stories, and what
-- the statements about an actor are ordered by.
INSERT INTO `actor_neighbours` (`actor_id`, `neighbour_id`, `weight_key`)
SELECT `actor_id`, `neighbour_id`, sum(`weight_key`) FROM `neighbours` GROUP BY `actor_id`, `neighbour_id`;
--> statement-breakpoint
UPDATE `attributions_about` SET (`oldest_key`, `article_id`, `start`) =
  (SELECT `oldest_key`, `article_id`, `start` FROM `attributions` WHERE `row` = `attribution_row`);
