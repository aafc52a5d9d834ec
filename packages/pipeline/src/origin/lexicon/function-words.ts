/**
 * English words that carry grammar and no matter: articles, pronouns, prepositions, conjunctions and auxiliaries as
 * grammars of English list them (closed classes), and the commonest verbs of reporting. A run made of these proves nothing.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against ago all also although am among an and any are as at away back be because been
before being below between both but by can could did do does doing down during each either else even ever every few
for from further had has have having he her here hers herself him himself his how however i if in into is it its
itself just last later least less like made make many may me might more most much must my myself near neither never
new next no nor not now of off on once one only onto or other our ours out over own per put rather s said same say
says several shall she should since so some still such t than that the their theirs them themselves then there these
they this those though through to told too toward towards two under until up upon us very was we were what when where
whether which while who whom whose why will with within without would yet you your yours`.split(/\s+/),
);
