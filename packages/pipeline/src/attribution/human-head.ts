/** Whether a noun that no list knows names a human being: "a porter told", "the stationmaster declined". */

/** True for a noun with the ending of a trade or nation, or one that does what only people do. The phrase is that of the noun. */
export function isHumanHead(head: string, phrase: string, cue: string): boolean {
  if (!/^\p{Ll}/u.test(head) || /['’]s\b/u.test(phrase)) return false;
  if (!DETERMINED.test(phrase) || THING.test(head)) return false;
  return ONLY_PEOPLE.test(cue) || (SAYING.test(cue) && TRADE.test(head));
}

const DETERMINED =
  /^(?:a|an|another|both|each|every|her|his|its|many|most|one|other|several|some|the|their|these|this|those|three|two|four|five|\p{Ll}+s$)/iu;

/** Things end like trades, and papers are put in the place of who wrote them. */
const THING =
  /(?:(?:cent|compu|let|mat|num|pa|pos|quar|regis|ru|theat|wea)(?:ter|er|re|per|ber|ster|mor|ther)s?|meter|charter|error|data|figures?|graphs?|images?|maps?|ion|ions|ism|ments?|ness|ologs?|photos?|results?|signs?|stud(?:y|ies)|surveys?|videos?|website)$/iu;

/** What only people do: things "say" and "show", they do not decline or recall. */
const ONLY_PEOPLE =
  /\b(?:add(?:ed|s)|ask(?:ed|s)|complain(?:ed|s)|declin(?:ed|es)|joked|laughed|recall(?:ed|s)|repl(?:ied|ies)|shouted|tells?|told|whispered)\b/iu;
const SAYING =
  /\b(?:sa(?:id|ys?)|according to|cit(?:ed|ing)|quot(?:ed|ing)|report(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|believes?|den(?:ied|ies))\b/iu;
const TRADE =
  /(?:er|or|ist|ian|eer|ant|ent|ess|man|men|woman|women|master|keeper|maker|monger|smith|wright|aire|icist|crat|teen|hand)s?$/iu;
