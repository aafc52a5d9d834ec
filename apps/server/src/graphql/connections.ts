/** The connection types, each named once and used by every field that lists such records. */
import { builder } from '../builder.ts';
import { ActorRef, ArticleRef, AttributionRef, MentionRef, OutletRef, StoryRef } from './refs.ts';

const of = (noun: string) => ({ description: `One page of a list of ${noun}.` });
const edge = (noun: string) => ({ description: `${noun} in a list.` });

export const ActorConnection = builder.connectionObject(
  { type: ActorRef, name: 'ActorConnection', ...of('actors') },
  { name: 'ActorEdge', ...edge('An actor') },
);
export const ArticleConnection = builder.connectionObject(
  { type: ArticleRef, name: 'ArticleConnection', ...of('articles') },
  { name: 'ArticleEdge', ...edge('An article') },
);
export const AttributionConnection = builder.connectionObject(
  { type: AttributionRef, name: 'AttributionConnection', ...of('attributions') },
  { name: 'AttributionEdge', ...edge('An attribution') },
);
export const MentionConnection = builder.connectionObject(
  { type: MentionRef, name: 'MentionConnection', ...of('mentions') },
  { name: 'MentionEdge', ...edge('A mention') },
);
export const OutletConnection = builder.connectionObject(
  { type: OutletRef, name: 'OutletConnection', ...of('outlets') },
  { name: 'OutletEdge', ...edge('An outlet') },
);
export const StoryConnection = builder.connectionObject(
  { type: StoryRef, name: 'StoryConnection', ...of('stories') },
  { name: 'StoryEdge', ...edge('A story') },
);
