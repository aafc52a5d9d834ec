import Link from 'next/link';
import { notFound } from 'next/navigation';
import { actorColour } from '../../design/actor-colour.ts';
import { StoryQuotesDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { QuoteList } from '../../reading/QuoteList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { Facets } from './Facets.tsx';
import { Pager } from './Pager.tsx';
import { QuoteControls } from './QuoteControls.tsx';
import styles from './QuotesPage.module.css';
import { cleared, filterOf, isFiltered, type QuoteSearch, sorts, writeSearch } from './quote-search.ts';

const PAGE_SIZE = 50;

/** Every attribution of a story, narrowed by voice, form, stance, outlet and words. */
export async function QuotesPage({ storyId, search }: { storyId: string; search: QuoteSearch }) {
  const { story, attributions, attributionFacets } = await query(StoryQuotesDocument, {
    storyId,
    filter: filterOf(storyId, search),
    sort: sorts[search.sort].sort,
    ...(search.before
      ? { last: PAGE_SIZE, before: search.before }
      : { first: PAGE_SIZE, after: search.after }),
  });
  if (!story) notFound();
  const ranked = story.voices.edges.map(({ node }) => node.actor.id);
  const path = routes.quotes(storyId);
  return (
    <Page>
      <h1>{headline(attributions.totalCount, story.counts.attributions, search)}</h1>
      <div className={styles.columns}>
        <Facets path={path} search={search} facets={attributionFacets} ranked={ranked} />
        <div>
          <QuoteControls path={path} search={search} />
          {attributions.totalCount === 0 ? (
            <NothingFound path={path} search={search} />
          ) : (
            <QuoteList
              quotes={attributions.edges.map(({ node }) => node)}
              storyId={storyId}
              colourOf={(actorId) => actorColour(actorId, ranked)}
            />
          )}
          <Pager path={path} search={search} pageInfo={attributions.pageInfo} />
        </div>
      </div>
    </Page>
  );
}

function headline(found: number, all: number, search: QuoteSearch): string {
  return isFiltered(search) ? `${found} of ${counted(all, 'attribution')}` : counted(all, 'attribution');
}

function NothingFound({ path, search }: { path: string; search: QuoteSearch }) {
  if (!isFiltered(search))
    return (
      <EmptyState title="Nobody is quoted">
        <p>No attribution was found in the articles of this story.</p>
      </EmptyState>
    );
  return (
    <EmptyState title="No attribution fits all of these choices">
      <p>Take one of them back on the left, or begin anew.</p>
      <p>
        <Link href={`${path}${writeSearch(cleared(search))}`}>Clear all choices</Link>
      </p>
    </EmptyState>
  );
}
