import { notFound } from 'next/navigation';
import { actorColour } from '../../design/actor-colour.ts';
import { StoryQuotesDocument } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { QuoteList } from '../../reading/QuoteList.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Page } from '../../ui/Page.tsx';
import { rankedOf } from '../story/top-voices.ts';
import { foundInWords, MOST_TALLIED } from './bounded-counts.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { Facets } from './Facets.tsx';
import { choicesOf, chosenOf } from './facet-choices.ts';
import { Pager } from './Pager.tsx';
import { QuoteControls } from './QuoteControls.tsx';
import styles from './QuotesPage.module.css';
import { filterOf, isFiltered, type QuoteSearch, sorts } from './quote-search.ts';

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
  const ranked = rankedOf(story);
  const path = routes.quotes(storyId);
  const choices = choicesOf(attributionFacets, ranked);
  return (
    <Page>
      <h1>{headline(attributions.totalCount, story.counts.attributions, search)}</h1>
      <div className={styles.columns}>
        <Facets
          path={path}
          search={search}
          choices={choices}
          isOfNewest={story.counts.attributions > MOST_TALLIED}
        />
        <div>
          <QuoteControls path={path} search={search} />
          <ChosenFilters path={path} search={search} chosen={chosenOf(search, choices)} />
          {attributions.totalCount === 0 ? (
            <NothingFound search={search} />
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
  return isFiltered(search)
    ? `${foundInWords(found, search)} of ${counted(all, 'quote')}`
    : counted(all, 'quote');
}

function NothingFound({ search }: { search: QuoteSearch }) {
  if (!isFiltered(search))
    return (
      <EmptyState title="Nobody is quoted">
        <p>No quote was found in the articles of this story.</p>
      </EmptyState>
    );
  return (
    <EmptyState title="No quote fits all of these choices">
      <p>Each of them is named above: take one back, or clear them all.</p>
    </EmptyState>
  );
}
