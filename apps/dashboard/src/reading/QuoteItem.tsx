import { attributionKinds, stances } from '@onrecord/schema';
import type { ActorColour } from '../design/actor-colour.ts';
import type { QuoteRowFragment } from '../gql/graphql.ts';
import { outletName } from '../lib/outlet-name.ts';
import { routes } from '../lib/routes.ts';
import { labelIn } from '../lib/words.ts';
import { ActorName } from '../ui/ActorName.tsx';
import { Chain } from '../ui/Chain.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { RecordLink } from '../ui/RecordLink.tsx';
import { citation } from './citation.ts';
import { MarkedText } from './MarkedText.tsx';
import { marksOf } from './marks.ts';
import styles from './Quote.module.css';
import { sourceWords, speakerWords } from './speaker-words.ts';

interface Props {
  quote: QuoteRowFragment;
  storyId?: string | undefined;
  /** The colour of the speaker. */
  colour: ActorColour;
  /** True where the speaker is the subject of the page. */
  isSpeakerKnown: boolean;
}

/** One attribution: who, with which cue, what; opened, the paragraph it stands in. */
export function QuoteItem({ quote, storyId, colour, isSpeakerKnown }: Props) {
  const isSilent = quote.stance === 'SILENT';
  return (
    <li className={styles.quote} data-colour={colour}>
      <p className={styles.speaker}>
        {!isSpeakerKnown && <Speakers quote={quote} storyId={storyId} colour={colour} />}
        <span className={styles.cue}>{quote.cue.map(({ exact }) => exact).join(' … ')}</span>
      </p>
      <div className={styles.words}>
        <p data-silent={isSilent} data-kind={quote.kind}>
          {isSilent && <strong>No comment </strong>}
          {quote.content.map(({ exact }) => exact).join(' … ')}
        </p>
        <details>
          <summary>In context</summary>
          <Context quote={quote} colour={colour} />
          <div className={styles.route}>
            <Chain hops={quote.chain} storyId={storyId} />
          </div>
          <CopyButton text={citation(quote)} label="Copy as citation" />
        </details>
      </div>
      <p className={styles.place}>
        <RecordLink href={routes.article(quote.article.id, quote.id)}>{outletName(quote.outlet)}</RecordLink>
        <span>
          {labelIn(attributionKinds, quote.kind)}
          {quote.stance !== 'STATES' && `, ${labelIn(stances, quote.stance).toLowerCase()}`}
        </span>
        <code className="print-only">{quote.id}</code>
      </p>
    </li>
  );
}

/** Everybody to whom the words are ascribed; without a speaker, the words that stand for one. */
function Speakers({ quote, storyId, colour }: Omit<Props, 'isSpeakerKnown'>) {
  const { speaker, coSpeakers } = quote;
  if (!speaker) return <span>{speakerWords(quote)}</span>;
  return (
    <>
      <ActorName actor={speaker} storyId={storyId} colour={colour} printed={sourceWords(quote)} />
      {coSpeakers.map((other) => (
        <ActorName key={other.id} actor={other} storyId={storyId} />
      ))}
    </>
  );
}

/** The paragraph around the attribution; spans are moved from the text's offsets to the excerpt's. */
function Context({ quote, colour }: { quote: QuoteRowFragment; colour: ActorColour }) {
  const { excerpt } = quote;
  const marks = marksOf([quote]).map((mark) => ({
    ...mark,
    start: mark.start - excerpt.start,
    end: mark.end - excerpt.start,
  }));
  const style = {
    colour,
    kind: quote.kind,
    href: null,
    isSelected: true,
    isSilent: quote.stance === 'SILENT',
    label: '',
  };
  return (
    <blockquote className={styles.context}>
      <MarkedText
        text={excerpt.text}
        range={{ start: 0, end: excerpt.text.length }}
        marks={marks}
        styleOf={() => style}
      />
    </blockquote>
  );
}
