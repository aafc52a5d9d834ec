import Link from 'next/link';
import { notFound } from 'next/navigation';
import { actorColour } from '../../design/actor-colour.ts';
import { ActorPageDocument, type ActorPageQuery } from '../../gql/graphql.ts';
import { query } from '../../lib/api.ts';
import { routes } from '../../lib/routes.ts';
import { counted } from '../../lib/words.ts';
import { QuoteList } from '../../reading/QuoteList.tsx';
import { EdgeList } from '../../ui/EdgeList.tsx';
import { Page } from '../../ui/Page.tsx';
import { ActorHead } from './ActorHead.tsx';
import styles from './ActorPage.module.css';
import { AppearsWith } from './AppearsWith.tsx';

export type ActorRecord = NonNullable<ActorPageQuery['actor']>;

/** An actor: the names and titles as printed, what it said, what is said about it, to whom it is tied. */
export async function ActorPage({ actorId, storyId }: { actorId: string; storyId: string | null }) {
  const { actor } = await query(ActorPageDocument, { id: actorId, storyId });
  if (!actor) notFound();
  const story = actor.stories.find(({ id }) => id === storyId) ?? actor.stories[0];
  const ranked = story?.voices.edges.map(({ node }) => node.actor.id) ?? [];
  const colourOf = (id: string | null | undefined) => actorColour(id, ranked);
  const { attributions, saidAbout } = actor;
  return (
    <Page>
      <ActorHead actor={actor} story={story} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <section>
            <h2>Said</h2>
            <Quotes
              quotes={attributions.edges.map(({ node }) => node)}
              none="Nothing is ascribed to this actor."
              {...{ storyId: story?.id, colourOf }}
            />
            {attributions.totalCount > attributions.edges.length && story && (
              <p>
                <Link href={routes.quotes(story.id, { speaker: actor.id })}>
                  All {counted(attributions.totalCount, 'quote')}
                </Link>
              </p>
            )}
          </section>
          <section>
            <h2>Said about</h2>
            <Quotes
              quotes={saidAbout.edges.map(({ node }) => node)}
              none="No attribution of another mentions this actor."
              {...{ storyId: story?.id, colourOf }}
            />
          </section>
        </div>
        <aside className={styles.side} aria-label="Ties">
          <section>
            <h2>Stated relations</h2>
            <EdgeList edges={actor.relations.filter(({ relation }) => relation)} storyId={story?.id} />
          </section>
          <AppearsWith actor={actor} storyId={story?.id} />
        </aside>
      </div>
    </Page>
  );
}

type QuotesProps = Parameters<typeof QuoteList>[0] & { none: string };

function Quotes({ none, ...list }: QuotesProps) {
  return list.quotes.length > 0 ? <QuoteList {...list} /> : <p className={styles.none}>{none}</p>;
}
