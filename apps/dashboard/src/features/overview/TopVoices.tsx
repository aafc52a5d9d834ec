import { actorColour } from '../../design/actor-colour.ts';
import type { SourceVoiceFragment } from '../../gql/graphql.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { KindBar } from '../../ui/KindBar.tsx';
import { KindKey } from '../../ui/KindKey.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './OverviewPage.module.css';

interface Props {
  storyId: string;
  voices: readonly SourceVoiceFragment[];
  total: number;
  /** The actors that have a colour in this story. */
  ranked: readonly string[];
}

/** The most quoted, with how much of it stands in quotation marks. */
export function TopVoices({ storyId, voices, total, ranked }: Props) {
  return (
    <section>
      <h2>
        <RecordLink href={routes.voices(storyId)}>Who is quoted</RecordLink>
      </h2>
      {voices.length > 0 ? (
        <VoiceRows storyId={storyId} voices={voices} ranked={ranked} />
      ) : (
        <p className={styles.note}>No quote was found in the articles of this story.</p>
      )}
      {total > voices.length && (
        <p className={styles.more}>
          <RecordLink href={routes.voices(storyId)}>All {counted(total, 'voice')}</RecordLink>
        </p>
      )}
    </section>
  );
}

function VoiceRows({ storyId, voices, ranked }: Omit<Props, 'total'>) {
  const most = Math.max(...voices.map((voice) => voice.attributions));
  return (
    <table className={styles.small}>
      <thead>
        <tr>
          <th scope="col">Voice</th>
          <th scope="col" className={styles.number}>
            Outlets
          </th>
          <th scope="col" className={styles.number}>
            Quotes
          </th>
          <th scope="col">
            <KindKey />
          </th>
        </tr>
      </thead>
      <tbody>
        {voices.map((voice) => (
          <tr key={voice.actor.id}>
            <th scope="row">
              <ActorName actor={voice.actor} storyId={storyId} colour={actorColour(voice.actor.id, ranked)} />
            </th>
            <td className={styles.number}>{voice.outlets.length}</td>
            <td className={styles.number}>
              <RecordLink href={routes.quotes(storyId, { speaker: voice.actor.id })}>
                {voice.attributions}
              </RecordLink>
            </td>
            <td className={styles.bar}>
              <KindBar direct={voice.direct} mixed={voice.mixed} indirect={voice.indirect} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
