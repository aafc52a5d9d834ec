import type { ReaderAttributionFragment } from '../../gql/graphql.ts';
import { slugOf } from '../../lib/routes.ts';
import { MarkedText } from '../../reading/MarkedText.tsx';
import { marksOf } from '../../reading/marks.ts';
import styles from './ArticleText.module.css';
import { attributionStyles } from './attribution-styles.ts';
import { Furniture } from './Furniture.tsx';
import { readingItems, type TextLine } from './lines-of.ts';
import type { ReaderArticle } from './load-article.ts';
import { MarginNote } from './MarginNote.tsx';
import { inNoteOrder, startOf } from './note-order.ts';
import { isSharedHere, SharedNote } from './SharedNote.tsx';

interface Props {
  article: ReaderArticle;
  attributions: readonly ReaderAttributionFragment[];
  selectedId: string | null;
}

/** The text line by line; beside each line the notes on what begins in it. */
export function ArticleText({ article, attributions, selectedId }: Props) {
  const styleOf = attributionStyles(article, attributions, selectedId);
  const marks = marksOf(attributions);
  const ordered = inNoteOrder(attributions);
  const notes = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const hasHeadline = article.blocks.some(({ role }) => role === 'HEADLINE');
  return (
    <article className={styles.article} lang={article.lang}>
      {!hasHeadline && <h1 className="visually-hidden">{article.title}</h1>}
      {readingItems(article.text, article.blocks).map((item) => {
        if (item.fold) return <Furniture key={item.lines[0]?.start} text={article.text} lines={item.lines} />;
        const beginning = ordered.filter((one) => isIn(item.line, startOf(one)));
        const shared = article.sharedPassages.filter((one) => isSharedHere(one, article.id, item.line));
        const anchors = new Map(beginning.map(({ id }) => [id, slugOf(id)]));
        return (
          <div key={item.line.start} className={styles.row}>
            <Line line={item.line}>
              <MarkedText
                text={article.text}
                range={item.line}
                marks={marks}
                styleOf={styleOf}
                anchorOf={(id) => anchors.get(id)}
                noteOf={(id) => notes.get(id)}
              />
            </Line>
            {beginning.length + shared.length > 0 && (
              <aside className={styles.notes} aria-label="Notes on this paragraph">
                {beginning.map((attribution) => (
                  <MarginNote
                    key={attribution.id}
                    attribution={attribution}
                    number={notes.get(attribution.id) ?? 0}
                    articleId={article.id}
                    storyId={article.story.id}
                    colour={styleOf(attribution.id)?.colour ?? 'grey'}
                    isSelected={attribution.id === selectedId}
                  />
                ))}
                {shared.length > 0 && <SharedNote passages={shared} articleId={article.id} />}
              </aside>
            )}
          </div>
        );
      })}
    </article>
  );
}

/** The element that fits the line's role. */
function Line({ line, children }: { line: TextLine; children: React.ReactNode }) {
  if (line.role === 'HEADLINE') return <h1 className={styles.line}>{children}</h1>;
  if (line.role === 'SUBHEAD') return <h2 className={styles.line}>{children}</h2>;
  return (
    <p className={styles.line} data-role={line.role}>
      {children}
    </p>
  );
}

const isIn = (line: TextLine, offset: number): boolean => offset >= line.start && offset < line.end;
