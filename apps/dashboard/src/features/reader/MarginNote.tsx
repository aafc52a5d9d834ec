import { attributionKinds, modalities, stances } from '@onrecord/schema';
import type { ActorColour } from '../../design/actor-colour.ts';
import type { ReaderAttributionFragment } from '../../gql/graphql.ts';
import { routes } from '../../lib/routes.ts';
import { labelIn, percent } from '../../lib/words.ts';
import { speakerWords } from '../../reading/speaker-words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { Chain } from '../../ui/Chain.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './MarginNote.module.css';

interface Props {
  attribution: ReaderAttributionFragment;
  /** Its number in print, where no colour leads from the mark to the note. */
  number: number;
  articleId: string;
  storyId: string;
  colour: ActorColour;
  isSelected: boolean;
}

/** One line on an attribution; once it is chosen, all that is recorded of it. */
export function MarginNote({ attribution, number, articleId, storyId, colour, isSelected }: Props) {
  return (
    <section className={styles.note} data-selected={isSelected} data-colour={colour}>
      <p>
        <RecordLink
          href={isSelected ? routes.article(articleId) : routes.select(articleId, attribution.id)}
          scroll={false}
          aria-expanded={isSelected}
          className={styles.open}
        >
          <span className="print-only">{number}. </span>
          <strong>{speakerWords(attribution)}</strong> {cueWords(attribution)}
        </RecordLink>
      </p>
      {isSelected && <Details attribution={attribution} storyId={storyId} />}
    </section>
  );
}

function cueWords({ cue, stance }: ReaderAttributionFragment): string {
  const printed = cue.map(({ exact }) => exact).join(' … ');
  return stance === 'SILENT' ? `${printed} (says nothing)` : printed;
}

function Details({ attribution, storyId }: { attribution: ReaderAttributionFragment; storyId: string }) {
  const { kind, stance, modality, addressees, made } = attribution;
  const page = attribution.content[0]?.page;
  return (
    <dl className={styles.details}>
      <dt>Route</dt>
      <dd>
        <Chain hops={attribution.chain} storyId={storyId} />
      </dd>
      <dt>Form</dt>
      <dd>
        {labelIn(attributionKinds, kind)}, {labelIn(stances, stance).toLowerCase()},{' '}
        {labelIn(modalities, modality).toLowerCase()}
        {attribution.unclosedQuote && ', closing mark missing in the source'}
        {attribution.nestedIn && ', inside another quote'}
        {attribution.duplicateOf && ', repeats an earlier one'}
      </dd>
      {addressees.length > 0 && (
        <>
          <dt>To</dt>
          <dd>
            {addressees.map((actor) => (
              <ActorName key={actor.id} actor={actor} storyId={storyId} />
            ))}
          </dd>
        </>
      )}
      {page && (
        <>
          <dt>Page</dt>
          <dd>{page}</dd>
        </>
      )}
      <dt>Found by</dt>
      <dd>
        {made.stage} {made.version}, {percent(made.confidence, 1)} sure
      </dd>
      {attribution.speaker && (
        <>
          <dt>More</dt>
          <dd>
            <RecordLink href={routes.quotes(storyId, { speaker: attribution.speaker.id })}>
              All quotes of {attribution.speaker.label}
            </RecordLink>
          </dd>
        </>
      )}
    </dl>
  );
}
