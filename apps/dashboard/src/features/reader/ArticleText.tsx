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
import { SharedNote } from './SharedNote.tsx';

interface Props {
  article: ReaderArticle;
  attributions: readonly ReaderAttributionFragment[];
  selectedId: string | null;
}

/** The text line by line; beside each line the notes on what begins in it. */
export function ArticleText({ article, attributions, selectedId }: Props) {
  const styleOf = attributionStyles(article, attributions, selectedId);
  const marks = marksOf(attributions);
  const hasHeadline = article.blocks.some(({ role }) => role === 'HEADLINE');
  return (
    <article className={styles.article} lang={article.lang}>
      {!hasHeadline && <h1 className="visually-hidden">{article.title}</h1>}
      {readingItems(article.text, article.blocks).map((item) =>
        item.fold ? (
          <Furniture key={item.lines[0]?.start} text={article.text} lines={item.lines} />
        ) : (
          <div key={item.line.start} className={styles.row}>
            <Line line={item.line}>
              <MarkedText
                text={article.text}
                range={item.line}
                marks={marks}
                styleOf={styleOf}
                anchorOf={(id) => (isFirstLine(item.line, id, attributions) ? slugOf(id) : undefined)}
              />
            </Line>
            <aside className={styles.notes} aria-label="Notes on this paragraph">
              {beginningIn(item.line, attributions).map((attribution) => (
                <MarginNote
                  key={attribution.id}
                  attribution={attribution}
                  articleId={article.id}
                  storyId={article.story.id}
                  colour={styleOf(attribution.id)?.colour ?? 'var(--actor-grey)'}
                  isSelected={attribution.id === selectedId}
                />
              ))}
              {article.sharedPassages.map((passage) => (
                <SharedNote key={passage.id} passage={passage} articleId={article.id} line={item.line} />
              ))}
            </aside>
          </div>
        ),
      )}
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

/** Where an attribution begins: its first span in the text, whichever its role. */
function startOf({ source, cue, content }: ReaderAttributionFragment): number {
  return Math.min(...[...source, ...cue, ...content].map(({ start }) => start));
}

const isIn = (line: TextLine, offset: number): boolean => offset >= line.start && offset < line.end;

function beginningIn(
  line: TextLine,
  attributions: readonly ReaderAttributionFragment[],
): ReaderAttributionFragment[] {
  return attributions.filter((one) => isIn(line, startOf(one))).sort((a, b) => startOf(a) - startOf(b));
}

function isFirstLine(
  line: TextLine,
  id: string,
  attributions: readonly ReaderAttributionFragment[],
): boolean {
  const attribution = attributions.find((one) => one.id === id);
  return attribution !== undefined && isIn(line, startOf(attribution));
}
