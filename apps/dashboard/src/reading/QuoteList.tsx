import type { ActorColour } from '../design/actor-colour.ts';
import type { QuoteRowFragment } from '../gql/graphql.ts';
import styles from './Quote.module.css';
import { QuoteItem } from './QuoteItem.tsx';

interface Props {
  quotes: readonly QuoteRowFragment[];
  storyId?: string | undefined;
  /** The speaker whose page this is: not named again in every row, unless somebody speaks with it. */
  knownSpeakerId?: string | undefined;
  colourOf: (actorId: string | null | undefined) => ActorColour;
}

/** Attributions, one below the other, each with its sentence one click away. */
export function QuoteList({ quotes, storyId, knownSpeakerId, colourOf }: Props) {
  return (
    <ol className={styles.quotes}>
      {quotes.map((quote) => (
        <QuoteItem
          key={quote.id}
          quote={quote}
          storyId={storyId}
          colour={colourOf(quote.speaker?.id)}
          isSpeakerKnown={isSubject(quote, knownSpeakerId)}
        />
      ))}
    </ol>
  );
}

function isSubject({ speaker, coSpeakers }: QuoteRowFragment, knownSpeakerId: string | undefined): boolean {
  return speaker != null && speaker.id === knownSpeakerId && coSpeakers.length === 0;
}
