ALTER TABLE `tokens` ADD `opened_with` text;--> statement-breakpoint
CREATE INDEX `tokens_opened_with` ON `tokens` (`opened_with`);