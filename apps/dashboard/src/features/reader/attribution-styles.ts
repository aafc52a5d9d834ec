import { actorColour } from '../../design/actor-colour.ts';
import type { ReaderAttributionFragment } from '../../gql/graphql.ts';
import { routes } from '../../lib/routes.ts';
import type { MarkStyle } from '../../reading/MarkedText.tsx';
import { speakerWords } from '../../reading/speaker-words.ts';
import { rankedOf } from '../story/top-voices.ts';
import type { ReaderArticle } from './load-article.ts';

/** How each attribution of an article is marked: in the colour that its speaker has all over the story. */
export function attributionStyles(
  article: ReaderArticle,
  attributions: readonly ReaderAttributionFragment[],
  selectedId: string | null,
): (id: string) => MarkStyle | undefined {
  const ranked = rankedOf(article.story);
  const styles = new Map<string, MarkStyle>();
  for (const attribution of attributions) {
    const isSelected = attribution.id === selectedId;
    styles.set(attribution.id, {
      colour: actorColour(attribution.speaker?.id, ranked),
      kind: attribution.kind,
      isSelected,
      isSilent: attribution.stance === 'SILENT',
      href: isSelected ? routes.article(article.id) : routes.select(article.id, attribution.id),
      label: speakerWords(attribution),
    });
  }
  return (id) => styles.get(id);
}
