/** What a speaker does by speaking (stance), and how the content is put forward (modality), told by the cue and the content. */
import type { Modality, Stance } from '@onrecord/schema';
import { SILENCE, STANCE_STEMS } from './stance-words.ts';

/** The words of an attribution that tell its stance. */
export interface SpokenWords {
  cue: string;
  content: string;
  /** The clause from the source to the content, where the negation of a refusal stands. */
  clause: string;
  /** Unnamed sources tell what they expect of others: their "will" is a forecast, that of a ministry an announcement. */
  isUnnamed: boolean;
}

/** The stance. A refusal or an absence comes first: it must never be shown as a quote. */
export function stanceOf(words: SpokenWords): Stance {
  if (isSilent(words)) return 'silent';
  const told = stanceOfCue(words.cue);
  if (told) return told;
  if (NEVER.test(words.content)) return 'denies';
  const clause = mainClause(words.content);
  const isForecast = FORECAST.test(clause) || (words.isUnnamed && WILL.test(clause));
  return isForecast ? 'predicts' : 'states';
}

/** The modality of the content. */
export function modalityOf(content: string, stance: Stance, isHearsay: boolean): Modality {
  if (stance === 'denies') return 'denied';
  if (isHearsay || DOUBT.test(content)) return 'unconfirmed';
  if (CONDITION.test(content)) return 'conditional';
  return stance === 'predicts' || FUTURE.test(content) ? 'predicted' : 'asserted';
}

const FORECAST =
  /\b(?:(?:could|may|might)(?! be\W+(?:a|an|the)\b)|likely|unlikely|(?:is|are|was|were) expected|set to|poised to)\b/i;
/** Of others: "we will" is an intention. */
const WILL = /(?<!\b(?:I|we)\s+)\b(?:will|would|shall|going to)\b/i;
const NEVER =
  /^(?:\W*\w+ )?(?:\w+ )?(?:had|has|have|was|were|did) (?:\W*)never\b|^\W*never\b|^\W*(?:it|that|this) (?:is|was) (?:not true|untrue|false)\b/i;
const DOUBT =
  /\b(?:allegedly|apparently|appears? to|could|may|might|possibly|purported|purportedly|reportedly)\b/i;
const CONDITION = /\b(?:if|unless|provided that|in case|should (?:it|they|he|she))\b/i;
const FUTURE = /\b(?:will|would|shall|going to|expected to|about to|set to)\b/i;

function isSilent({ cue, clause }: SpokenWords): boolean {
  return SILENCE.some((pattern) => pattern.test(cue) || pattern.test(clause));
}

/** One pattern for each stance: the telling word may stand anywhere in the cue, behind adverbs and auxiliaries. */
const STANCE_PATTERNS = Object.entries(STANCE_STEMS).map(([stance, stems]) => ({
  stance: stance as Stance,
  pattern: new RegExp(`(?<![\\p{L}])(?:${stems.join('|')})`, 'iu'),
}));

function stanceOfCue(cue: string): Stance | null {
  return STANCE_PATTERNS.find(({ pattern }) => pattern.test(cue))?.stance ?? null;
}

/** A forecast stands in the main clause: what follows "because" or "when" is no forecast of the speaker's. */
function mainClause(content: string): string {
  const opened = content.replace(
    /^\W*(?:after|although|as|because|if|since|unless|when|while)\b[^,]*,/iu,
    '',
  );
  return opened.split(SUBORDINATE)[0] ?? content;
}

const SUBORDINATE = /\b(?:after|although|as|because|before|if|since|unless|when|which|while|who)\b/i;
