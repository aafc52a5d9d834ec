import { notFound } from 'next/navigation';
import { slugOf } from '../../lib/routes.ts';
import { Page } from '../../ui/Page.tsx';
import { StoryBar } from '../story/StoryBar.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText } from './ArticleText.tsx';
import { loadArticle, loadAttributions } from './load-article.ts';
import { ReaderKeys } from './ReaderKeys.tsx';

interface Props {
  articleId: string;
  attributionId: string | null;
}

/** An article as printed, its attributions marked in the text and told in the margin. */
export async function ReaderPage({ articleId, attributionId }: Props) {
  const [article, attributions] = await Promise.all([loadArticle(articleId), loadAttributions(articleId)]);
  if (!article) notFound();
  return (
    <>
      <StoryBar story={article.story} />
      <Page>
        <ReaderKeys
          slugs={attributions.map(({ id }) => slugOf(id))}
          previous={article.previous ? slugOf(article.previous.id) : null}
          next={article.next ? slugOf(article.next.id) : null}
        />
        <ArticleHead article={article} />
        <ArticleText article={article} attributions={attributions} selectedId={attributionId} />
      </Page>
    </>
  );
}
