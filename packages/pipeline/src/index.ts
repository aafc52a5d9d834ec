/** From the words of articles to records. Everything that other packages may use is listed here. */

export { type ArticleHead, readHead } from './article/article-head.ts';
export { readArticle } from './article/read-article.ts';
export { ruleTagger } from './attribution/tagger/rule-tagger.ts';
export type {
  AttributionTagger,
  TaggedAttribution,
  TaggerArticle,
  Tagging,
  TokenScores,
} from './attribution/tagger/tagger.ts';
export { extractArticle } from './pipeline.ts';
export type { ArticleInput, Engines, StoryInput } from './stage.ts';
export { linkStory } from './story/link-story.ts';
