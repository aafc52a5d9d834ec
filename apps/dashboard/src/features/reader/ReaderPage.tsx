import { slugOf } from '../../lib/routes.ts';
import { Page } from '../../ui/Page.tsx';
import { ArticleHead } from './ArticleHead.tsx';
import { ArticleText } from './ArticleText.tsx';
import { loadArticle } from './load-article.ts';
import { ReaderKeys } from './ReaderKeys.tsx';

/** An article as printed, its attributions marked in the text and told in the margin. */
export async function ReaderPage({
  articleId,
  attributionId,
}: {
  articleId: string;
  attributionId: string | null;
}) {
  const { article, attributions } = await loadArticle(articleId);
  return (
    <Page>
      <ReaderKeys
        slugs={attributions.map(({ id }) => slugOf(id))}
        previous={article.previous ? slugOf(article.previous.id) : null}
        next={article.next ? slugOf(article.next.id) : null}
      />
      <ArticleHead article={article} />
      <ArticleText article={article} attributions={attributions} selectedId={attributionId} />
    </Page>
  );
}
