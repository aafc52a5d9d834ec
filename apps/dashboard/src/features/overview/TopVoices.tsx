import Link from 'next/link';
import { actorColour } from '../../design/actor-colour.ts';
import type { SourceVoiceFragment } from '../../gql/graphql.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { KindBar } from '../../ui/KindBar.tsx';
import styles from './OverviewPage.module.css';

interface Props {
  storyId: string;
  voices: readonly SourceVoiceFragment[];
  total: number;
}

/** The most quoted, with how much of it stands in quotation marks. */
export function TopVoices({ storyId, voices, total }: Props) {
  const ranked = voices.map((voice) => voice.actor.id);
  const most = Math.max(...voices.map((voice) => voice.attributions));
  return (
    <section>
      <h2>
        <Link href={routes.voices(storyId)}>Who is quoted</Link>
      </h2>
      <table className={styles.small}>
        <thead>
          <tr>
            <th scope="col">Voice</th>
            <th scope="col">Outlets</th>
            <th scope="col">Quotes</th>
            <th scope="col">
              <span className="visually-hidden">Direct, mixed and indirect</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {voices.map((voice) => (
            <tr key={voice.actor.id}>
              <th scope="row">
                <ActorName
                  actor={voice.actor}
                  storyId={storyId}
                  colour={actorColour(voice.actor.id, ranked)}
                />
              </th>
              <td>{voice.outlets.length}</td>
              <td>
                <Link href={routes.quotes(storyId, { speaker: voice.actor.id })}>{voice.attributions}</Link>
              </td>
              <td>
                <KindBar direct={voice.direct} mixed={voice.mixed} indirect={voice.indirect} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {total > voices.length && (
        <p className={styles.more}>
          <Link href={routes.voices(storyId)}>All {counted(total, 'voice')}</Link>
        </p>
      )}
    </section>
  );
}
