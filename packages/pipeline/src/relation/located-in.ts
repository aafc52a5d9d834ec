import { oneOf } from './phrase.ts';
import { relationRule } from './relation-rule.ts';
import { OPEN } from './template.ts';

const SETTLEMENTS = oneOf([
  'capital',
  'city',
  'district',
  'harbour',
  'harbor',
  'island',
  'port',
  'province',
  'region',
  'state',
  'town',
  'village',
]);

/** Lies in it: "Quell, Tarvia", "the Tarvian port of Quell", "Quell, the capital of Tarvia". */
export const locatedIn = relationRule(
  'located-in',
  [
    `{from:l}, {to:c}(?![\\p{L}-]|,? and |,? or |'s|, ${OPEN})`,
    `{to:C} (?:[\\p{L}-]+ ){0,3}${SETTLEMENTS} of {from:l}`,
    `{to:c}'s (?:[\\p{L}-]+ ){0,3}${SETTLEMENTS}(?: of|,)? {from:l}`,
    `{from:l}, (?:the |a |an )?(?:[\\p{L}-]+ ){0,4}${SETTLEMENTS} (?:of|in) (?:[\\p{L}-]+ )?{to:c}`,
    `{from:l}, {to:cC}(?:'s)? (?:[\\p{L}-]+ ){0,3}${SETTLEMENTS}`,
    '{from:l},? in (?:the )?(?:(?:north|south|east|west|central)[\\p{L}-]* )?{to:c}',
    `{to:c}'s {from:o}`,
  ],
  { view: 'names' },
);
