/**
 * Words of cues that tell what a speaker does by speaking. Written for this project from the reporting verbs and nouns of
 * newspaper English. Stems in lower case: a word of the cue that begins with one counts. Sorted by stance, then by stem.
 */
import type { Stance } from '@onrecord/schema';

/** The stems of each stance; "states" is what no stem tells. */
export const STANCE_STEMS: Readonly<Partial<Record<Stance, readonly string[]>>> = {
  accuses: [
    'accus',
    'allegat',
    'alleg',
    'blam',
    'castigat',
    'condemn',
    'critici',
    'denounc',
    'fault',
    'lash',
    'slam',
  ],
  denies: ['deni', 'deny', 'disavow', 'disput', 'dismiss', 'rebuff', 'rebut', 'refut', 'reject', 'repudiat'],
  fears: ['afraid', 'alarm', 'anxi', 'concern', 'dread', 'fear', 'worr'],
  invites: ['invit'],
  predicts: ['anticipat', 'estimat', 'expect', 'forecast', 'foresee', 'predict', 'project'],
  promises: ['commit', 'guarante', 'pledg', 'promis', 'swear', 'swore', 'vow'],
  requests: [
    'appeal',
    'ask',
    'beg',
    'call for',
    'call on',
    'called for',
    'called on',
    'calling for',
    'calling on',
    'calls for',
    'calls on',
    'demand',
    'encourag',
    'exhort',
    'implor',
    'lobb',
    'order',
    'petition',
    'plead',
    'press',
    'propos',
    'request',
    'urg',
  ],
  warns: ['caution', 'threat', 'warn'],
};

/** Cues of refusing to speak or of saying nothing; matched against the cue and the words around it. */
export const SILENCE: readonly RegExp[] = [
  /\b(?:declin|refus)\w* (?:to|any|an?)\b/i,
  /\b(?:did|does|do|has|have|had|would|could|was|were|is|are)(?: ?not|n['’]t) (?:\w+ly )?(?:answer|available|comment|commented|confirm|confirmed|disclose|disclosed|elaborate|elaborated|explain|explained|give|given|identify|identified|immediately|mention|mentioned|name|named|provide|reachable|reply|replied|respond|responded|reveal|revealed|return|returned|say|said|specify|specified)\b/i,
  /\b(?:not|n['’]t) (?:immediately )?(?:available|reachable|respond|return|reply)\b/i,
  /\b(?:could|can)(?: ?not|n['’]t) (?:immediately )?be (?:contacted|reached)(?=\s*$| (?:by|for)\b)/i,
  /\b(?:kept|keep|keeps|remained|remain|stayed|stay|fell|been|is|was|were) (?:mum|silent|quiet|tight-lipped)\b/i,
  /\b(?:made|make|makes|making) no (?:comment|mention|statement|reference|remark)\w*\b/i,
  /\b(?:gave|give|given|offered|provided) no (?:comment|details?|explanation|indication|reason|information)\b/i,
  /\bwithout (?:elaborating|comment|giving|providing|specifying)\b/i,
  /\b(?:neither|nor|nobody|no one|none)\b.{0,60}\b(?:comment|confirm|elaborat|mention|repl|respon|said|say|specif|spoke)\w*/i,
  /\bno (?:immediate )?(?:comment|response|reply|word) (?:from|by)\b/i,
  /\b(?:silence|silent) (?:from|on|about|by)\b/i,
];
