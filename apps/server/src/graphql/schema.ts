/** The schema: every noun adds its types and queries to the builder, then it is built once. */
import type { GraphQLSchema } from 'graphql';
import { builder } from '../builder.ts';
import './actor.ts';
import './article.ts';
import './attribution.ts';
import './attribution-filter.ts';
import './entity-map.ts';
import './format.ts';
import './import-articles.ts';
import './import-job.ts';
import './mention.ts';
import './outlet.ts';
import './search.ts';
import './shared-passage.ts';
import './story.ts';
import './utterance.ts';
import { withPlainIds } from './plain-ids.ts';
import './viewer.ts';

/** The schema of the API. */
export const schema: GraphQLSchema = withPlainIds(builder.toSchema());
