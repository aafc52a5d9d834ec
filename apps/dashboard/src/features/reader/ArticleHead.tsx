import { dateHows } from '@onrecord/schema';
import { creditLine } from '../../lib/credit-line.ts';
import { outletName } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { hostOf, webAddress } from '../../lib/web-address.ts';
import { bytesInWords, counted, dayOf, labelIn, whenWords } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './ArticleHead.module.css';
import type { ReaderArticle } from './load-article.ts';
import { StatedMetadata } from './StatedMetadata.tsx';

/** What is known of the article besides its words: who published it and when, who is credited, which text this is. */
export function ArticleHead({ article }: { article: ReaderArticle }) {
  const { publisher, published, story } = article;
  const address = webAddress(article.canonicalUrl) ?? webAddress(article.url);
  return (
    <header className={styles.head}>
      <dl className={styles.facts}>
        <Fact term="Published by">
          {publisher.outlet ? (
            <ActorName actor={publisher.outlet.actor} storyId={story.id} />
          ) : (
            outletName(null)
          )}
          {article.host && (
            <Badge>re-posted{article.host.outlet?.name ? ` by ${article.host.outlet.name}` : ''}</Badge>
          )}
        </Fact>
        <Fact term="Published">
          {published
            ? `${whenWords(published)} (${labelIn(dateHows, published.how).toLowerCase()})`
            : 'Not printed'}
        </Fact>
        {article.credits.length > 0 && <Fact term="Credits">{creditLine(article.credits)}</Fact>}
        <Fact term="Holds">
          {counted(article.attributionCount, 'quote')} of {counted(article.speakerCount, 'voice')} in{' '}
          {counted(article.wordCount, 'word')}
        </Fact>
        {address && (
          <Fact term="Address">
            <a href={address} rel="noopener noreferrer nofollow">
              {hostOf(address)}
            </a>
            {article.retrievedAt && <span className={styles.file}>fetched {dayOf(article.retrievedAt)}</span>}
          </Fact>
        )}
        {article.original && (
          <Fact term="Original">
            <a href={routes.original(article.original.sha256)} download>
              {article.original.mediaType}, {bytesInWords(article.original.size)}
            </a>
          </Fact>
        )}
        <Fact term="Text">
          <code className="screen-only" title={article.textId}>
            {article.textId.replace(/^\w+:/, '').slice(0, 12)}
          </code>
          <code className="print-only">
            {article.id} {article.textId}
          </code>
          {article.file && <span className={styles.file}>{article.file}</span>}
        </Fact>
      </dl>
      <StatedMetadata candidates={article.metadata} />
      <nav aria-label="Articles" className={styles.neighbours}>
        {article.previous && (
          <RecordLink href={routes.article(article.previous.id)} rel="prev">
            ← <span>{article.previous.title}</span>
          </RecordLink>
        )}
        {article.next && (
          <RecordLink href={routes.article(article.next.id)} rel="next">
            <span>{article.next.title}</span> →
          </RecordLink>
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
