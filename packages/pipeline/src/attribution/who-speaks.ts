/** Who speaks in one attribution: the actors behind its sources, or why there are none. */
import type { Range } from '@onrecord/schema';
import { type Draft, wordsOf } from './draft.ts';
import { isOneParagraph, type Scene, speakersSoFar, toldJustBefore } from './scene.ts';
import { resolveSpeakers, type Speakers } from './speakers.ts';

/** The speakers of a draft. */
export function speakersOf(scene: Scene, draft: Draft): Speakers {
  const { source, cue } = draft;
  const { text } = scene.read;
  if (source.length === 0) {
    const isHearsay = HEARSAY.test(wordsOf(text, cue));
    return { actorIds: [], because: isHearsay ? 'hearsay' : 'no-source', isCarriedOver: false };
  }
  const goesOn = goingOn(scene, draft);
  if (goesOn) return { actorIds: [goesOn], because: null, isCarriedOver: true };
  const heard = { before: speakersSoFar(scene), cue: wordsOf(text, cue) };
  const all = source.map((range) => resolveSpeakers(scene.cast, range, heard));
  const first = all.find(({ actorIds }) => actorIds.length > 0) ?? (all[0] as Speakers);
  return { ...first, actorIds: [...new Set(all.flatMap(({ actorIds }) => actorIds))] };
}

/** "Is said to", "reportedly": somebody says so, and the text does not tell who. */
const HEARSAY =
  /\b(?:(?:is|are|was|were|been) (?:\w+ly )?(?:said|believed|thought|rumou?red|reported|alleged|understood|expected)|reportedly|allegedly|rumou?rs?)\b/iu;

/**
 * "A baker said the road is closed. She added …": the pronoun goes on with one who has no name. It is read so only when nobody
 * else was named since the baker.
 */
function goingOn(scene: Scene, draft: Draft): string | null {
  const { read, cast } = scene;
  const last = toldJustBefore(scene, draft);
  const [pronoun] = draft.source;
  const [subject] = last?.source ?? [];
  if (!last?.speakerId || !pronoun || !subject || draft.source.length > 1) return null;
  if (!/^s?he$/iu.test(read.text.slice(pronoun.start, pronoun.end))) return null;
  if (cast.byId.get(last.speakerId)?.name !== null || cast.kindOf(last.speakerId) !== 'unnamed-source')
    return null;
  if (/^s?he$|s$/iu.test(headOf(read.text, subject)) && !isSamePronoun(read.text, subject, pronoun))
    return null;
  const between: Range = { start: last.sentence.start, end: pronoun.start };
  const isOtherNamed = cast.index
    .within(between)
    .some(({ form, actorId }) => form === 'name' && cast.kindOf(actorId) === 'person');
  return !isOtherNamed && isOneParagraph(read, last.sentence, draft.sentence) ? last.speakerId : null;
}

const headOf = (text: string, { start, end }: Range) =>
  /(?<head>\p{L}+)$/u.exec(
    text.slice(start, end).split(/,|\s(?:of|in|at|for|from|who|that|across|near)\s/u)[0] ?? '',
  )?.groups?.head ?? '';

const isSamePronoun = (text: string, a: Range, b: Range) =>
  text.slice(a.start, a.end).toLowerCase() === text.slice(b.start, b.end).toLowerCase();
