import { notFound } from 'next/navigation';
import { actorColour } from '../../design/actor-colour.ts';
import { routes } from '../../lib/routes.ts';
import { counted, grouped } from '../../lib/words.ts';
import { QuoteList } from '../../reading/QuoteList.tsx';
import { EdgeList } from '../../ui/EdgeList.tsx';
import { Page } from '../../ui/Page.tsx';
import { RecordLink } from '../../ui/RecordLink.tsx';
import { StoryBar } from '../story/StoryBar.tsx';
import { rankedOf } from '../story/top-voices.ts';
import { ActorHead } from './ActorHead.tsx';
import styles from './ActorPage.module.css';
import { AppearsWith } from './AppearsWith.tsx';
import { type ActorRecord, loadActor } from './load-actor.ts';

interface Props {
  actorId: string;
  storyId: string | null;
}

/** An actor: the names and titles as printed, what it said, what is said about it, to whom it is tied. */
export async function ActorPage({ actorId, storyId }: Props) {
  const actor = await loadActor(actorId, storyId);
  if (!actor) notFound();
  const story = actor.stories.find(({ id }) => id === storyId) ?? actor.stories[0];
  return (
    <>
      {story && <StoryBar story={story} />}
      <Page>
        <ActorHead actor={actor} story={story} />
        <div className={styles.columns}>
          <Words actor={actor} story={story} />
          <aside className={styles.side} aria-label="Ties">
            <section>
              <h2>Stated relations</h2>
              <EdgeList edges={actor.relations.filter(({ relation }) => relation)} storyId={story?.id} />
            </section>
            <AppearsWith actor={actor} storyId={story?.id} />
          </aside>
        </div>
      </Page>
    </>
  );
}

/** What the actor said, and what others said about it. */
function Words({ actor, story }: { actor: ActorRecord; story: ActorRecord['stories'][number] | undefined }) {
  const ranked = rankedOf(story);
  const list = { storyId: story?.id, colourOf: (id?: string | null) => actorColour(id, ranked) };
  const said = actor.attributions.edges.map(({ node }) => node);
  const about = actor.saidAbout.edges.map(({ node }) => node);
  const all = actor.attributions.totalCount;
  return (
    <div className={styles.main}>
      <section>
        <h2>Said</h2>
        {said.length > 0 ? (
          <QuoteList quotes={said} knownSpeakerId={actor.id} {...list} />
        ) : (
          <p className={styles.none}>Nothing is ascribed to this actor.</p>
        )}
        {all > said.length && story && (
          <p className={styles.more}>
            <RecordLink href={routes.quotes(story.id, { speaker: actor.id })}>
              All {counted(all, 'quote')}
            </RecordLink>
          </p>
        )}
      </section>
      <section>
        <h2>Said about</h2>
        {about.length > 0 ? (
          <QuoteList quotes={about} {...list} />
        ) : (
          <p className={styles.none}>Nobody else’s quote mentions this actor.</p>
        )}
        {actor.saidAbout.totalCount > about.length && (
          <p className={styles.more}>
            The first {about.length} of {grouped(actor.saidAbout.totalCount)}.
          </p>
        )}
      </section>
    </div>
  );
}
