import { actorKinds } from '@onrecord/schema';
import { actorColour } from '../../design/actor-colour.ts';
import type { SourceVoiceFragment } from '../../gql/graphql.ts';
import { outletNames } from '../../lib/outlet-name.ts';
import { routes } from '../../lib/routes.ts';
import { labelIn } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { KindBar } from '../../ui/KindBar.tsx';
import { KindKey } from '../../ui/KindKey.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './sources.module.css';

/** The cues that are shown of a voice; the rest are counted. */
const SHOWN_CUES = 4;

interface Props {
  storyId: string;
  voices: readonly SourceVoiceFragment[];
  /** The actors that have a colour in this story. */
  ranked: readonly string[];
  /** The count of the longest bar. */
  most: number;
}

/** One row a voice: how often and how it is quoted, by whom, with which cues. */
export function VoiceTable({ storyId, voices, ranked, most }: Props) {
  return (
    <div className={styles.scroll}>
      <table>
        <thead>
          <tr>
            <th scope="col">Voice</th>
            <th scope="col" className={styles.number}>
              Quotes
            </th>
            <th scope="col">
              <KindKey />
            </th>
            <th scope="col">Carried by</th>
            <th scope="col">Cues</th>
          </tr>
        </thead>
        <tbody>
          {voices.map((voice) => (
            <tr key={voice.actor.id}>
              <th scope="row" className={styles.name}>
                <ActorName
                  actor={voice.actor}
                  storyId={storyId}
                  colour={actorColour(voice.actor.id, ranked)}
                />
                <span className={styles.kind}>{labelIn(actorKinds, voice.actor.kind)}</span>
              </th>
              <td className={styles.number}>
                <RecordLink href={routes.quotes(storyId, { speaker: voice.actor.id })}>
                  {voice.attributions}
                </RecordLink>
              </td>
              <td className={styles.bar}>
                <KindBar
                  direct={voice.direct}
                  mixed={voice.mixed}
                  indirect={voice.indirect}
                  most={most}
                  hasWords
                />
              </td>
              <td className={styles.wide}>{outletNames(voice.outlets)}</td>
              <td className={styles.cues}>{cueLine(voice.cues)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function cueLine(cues: SourceVoiceFragment['cues']): string {
  const shown = cues.slice(0, SHOWN_CUES).map(({ text, count }) => (count > 1 ? `${text} ${count}×` : text));
  const rest = cues.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
