/** Where a text says from whom it has a passage, and which other text prints the passage without saying so. */
import type { ActorKind, LostCredit, Mention, Span } from '@onrecord/schema';
import type { Resolution } from '../story/resolve-actors.ts';
import type { StoryText } from '../story/story-text.ts';
import { BEFORE_A_SUPPLIER, BEHIND_A_SUPPLIER } from './lexicon/credit-words.ts';
import type { Place } from './passage-link.ts';

/** A credited supplier. */
export interface Credit {
  /** Id of the survivor. */
  actorId: string;
  /** The name as printed. */
  span: Span;
}

/** Who is credited for a passage, and who lost the credit. */
export interface Credits {
  origin: Credit | null;
  lost: LostCredit[];
}

/** Compares the credits of all places of one copied passage. */
export function creditsOf(places: readonly Place[], resolution: Resolution): Credits {
  const credited = places.map((place) => ({ place, credit: creditOf(place, resolution) }));
  const origin = credited.find(({ credit }) => credit)?.credit ?? null;
  if (!origin) return { origin, lost: [] };
  const lost = credited
    .filter(({ place, credit }) => !credit && !hasAgencyTag(place.text, origin, resolution))
    .map(({ place }) => ({
      articleId: place.text.articleId,
      span: place.text.span(place),
      credit: origin.span,
    }));
  return { origin, lost };
}

/** An agency that nothing in the texts calls one is read as an organisation; the words of credit tell enough. */
const SUPPLIERS: ReadonlySet<ActorKind> = new Set(['news-outlet', 'organisation', 'state-news-agency']);

/** The first supplier that the sentences of this place credit; the article's own outlet is none. */
function creditOf(place: Place, resolution: Resolution): Credit | null {
  const sentences = place.text.sentences.filter(({ start, end }) => start < place.end && place.start < end);
  const [start, end] = [sentences[0]?.start ?? place.start, sentences.at(-1)?.end ?? place.end];
  const own = ownOutletOf(place.text, resolution);
  for (const mention of place.text.batch.mentions) {
    const actor = mention.actorId === null ? undefined : resolution.actorOf(mention.actorId);
    if (!actor || actor.id === own || !SUPPLIERS.has(actor.kind)) continue;
    if (mention.span.start >= start && mention.span.end <= end && isCredit(place.text, mention))
      return { actorId: actor.id, span: mention.span };
  }
  return null;
}

/** Survivor id of the outlet that publishes the article, null when unknown. */
export function ownOutletOf({ batch }: StoryText, { survivorOf }: Resolution): string | null {
  const outlet = batch.outlets.find(({ id }) => id === batch.article.publisher.outletId);
  return outlet ? survivorOf(outlet.actorId) : null;
}

/** An agency that signs the whole article is credited for each passage. */
function hasAgencyTag({ batch }: StoryText, origin: Credit, { actorOf }: Resolution): boolean {
  const aliases = new Set(actorOf(origin.actorId)?.aliases.map(({ text }) => text.toLowerCase()));
  return batch.article.credits.some(({ role, name }) => role === 'agency' && aliases.has(name.toLowerCase()));
}

/** Up to three small words may stand between the credit and the name: "told the state news agency Delta". */
const BEFORE = new RegExp(String.raw`\b(?:${BEFORE_A_SUPPLIER.join('|')})\s(?:[\p{L}’'-]+\s){0,4}$`, 'iu');
const BEHIND = new RegExp(
  String.raw`^(?:\s(?:news|news agency|agency|newspaper|television|tv|radio))?\s(?:${BEHIND_A_SUPPLIER.join('|')})\b`,
  'iu',
);

/** Longest stretch looked at beside a name. */
const REACH = 60;

function isCredit({ batch }: StoryText, { span }: Mention): boolean {
  const { text } = batch.textVersion;
  const before = text.slice(Math.max(0, span.start - REACH), span.start);
  const behind = text.slice(span.end, span.end + REACH);
  const isBracketed = before.endsWith('(') && /^\)\s*[—–-]/.test(behind);
  return isBracketed || BEFORE.test(before) || BEHIND.test(behind);
}
