import type { QuoteRowFragment } from '../gql/graphql.ts';
import styles from './Quote.module.css';
import { QuoteItem } from './QuoteItem.tsx';

interface Props {
  quotes: readonly QuoteRowFragment[];
  storyId?: string | undefined;
  colourOf: (actorId: string | null | undefined) => string;
}

/** Attributions, one below the other, each with its sentence one click away. */
export function QuoteList({ quotes, storyId, colourOf }: Props) {
  return (
    <ol className={styles.quotes}>
      {quotes.map((quote) => (
        <QuoteItem key={quote.id} quote={quote} storyId={storyId} colour={colourOf(quote.speaker?.id)} />
      ))}
    </ol>
  );
}
