import { creditRoles, dateHows } from '@onrecord/schema';
import Link from 'next/link';
import { routes } from '../../lib/routes.ts';
import { counted, labelIn, whenWords } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { Badge } from '../../ui/Badge.tsx';
import styles from './ArticleHead.module.css';
import type { ReaderArticle } from './load-article.ts';

/** What is known of the article besides its words: who published it and when, who is credited, which text this is. */
export function ArticleHead({ article }: { article: ReaderArticle }) {
  const { publisher, published, story } = article;
  return (
    <header className={styles.head}>
      <p className={styles.story}>
        <Link href={routes.story(story.id)}>{story.title}</Link>
        {story.demonstration && <Badge>Demonstration</Badge>}
      </p>
      <dl className={styles.facts}>
        <Fact term="Published by">
          {publisher.outlet ? <ActorName actor={publisher.outlet.actor} storyId={story.id} /> : 'Unknown'}
          {publisher.how === 'UNKNOWN' && <Badge>not stated in the text</Badge>}
          {article.host && (
            <Badge>re-posted{article.host.outlet?.name ? ` by ${article.host.outlet.name}` : ''}</Badge>
          )}
        </Fact>
        <Fact term="Published">
          {published
            ? `${whenWords(published)} (${labelIn(dateHows, published.how).toLowerCase()})`
            : 'Not printed'}
        </Fact>
        {article.credits.length > 0 && (
          <Fact term="Credits">
            {article.credits.map(({ role, name }) => `${labelIn(creditRoles, role)}: ${name}`).join('; ')}
          </Fact>
        )}
        <Fact term="Holds">
          {counted(article.attributionCount, 'attribution')} of {counted(article.speakerCount, 'voice')} in{' '}
          {counted(article.wordCount, 'word')}
        </Fact>
        <Fact term="Text">
          <code title={article.textId}>{article.textId.replace(/^\w+:/, '').slice(0, 12)}</code>
          {article.file && <span className={styles.file}>{article.file}</span>}
        </Fact>
      </dl>
      <nav aria-label="Articles" className={styles.neighbours}>
        {article.previous && (
          <Link href={routes.article(article.previous.id)} title={article.previous.title}>
            ← Previous
          </Link>
        )}
        {article.next && (
          <Link href={routes.article(article.next.id)} title={article.next.title}>
            Next →
          </Link>
        )}
      </nav>
    </header>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
