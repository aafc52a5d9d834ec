import { actorKinds } from '@onrecord/schema';
import { routes } from '../../lib/routes.ts';
import { counted, labelIn } from '../../lib/words.ts';
import { ActorName } from '../../ui/ActorName.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import styles from './ActorPage.module.css';
import type { ActorRecord } from './load-actor.ts';

interface Props {
  actor: ActorRecord;
  story: { id: string } | undefined;
}

/** Who it is, as far as the texts tell: every form of the name with its count, and every title as printed. */
export function ActorHead({ actor, story }: Props) {
  const roles = [...new Set(actor.roles.map(({ exact }) => exact))];
  return (
    <header className={styles.head}>
      <h1>{actor.label}</h1>
      <p className={styles.facts}>
        {[
          labelIn(actorKinds, actor.kind),
          counted(actor.attributionCount, 'quote'),
          counted(actor.mentionCount, 'mention'),
          `carried by ${counted(actor.outletCount, 'outlet')}`,
        ].join(' · ')}
        {story && (
          <>
            {' · '}
            <RecordLink href={routes.map(story.id, actor.id)}>On the map</RecordLink>
          </>
        )}
      </p>
      <dl className={styles.forms}>
        {actor.aliases.length > 0 && (
          <div>
            <dt>Printed as</dt>
            <dd>{actor.aliases.map(({ text, count }) => `${text} (${count})`).join(', ')}</dd>
          </div>
        )}
        {roles.length > 0 && (
          <div>
            <dt>Called</dt>
            <dd>{roles.join(', ')}</dd>
          </div>
        )}
        {actor.affiliation && (
          <div>
            <dt>Belongs to</dt>
            <dd>
              <ActorName actor={actor.affiliation} storyId={story?.id} />
            </dd>
          </div>
        )}
        {actor.mergedIds.length > 0 && (
          <div>
            <dt>Merged</dt>
            <dd>
              from {counted(actor.mergedIds.length + 1, 'article')}: the printed names were taken for one
              actor
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}
