/**
 * Which word hangs on which, so that the rules know a verb's subject and how far its clause goes. A greedy arc-hybrid parser with
 * hashed features; it never goes back, so its time is linear in the length of the sentence. Marks take no part in the tree.
 */
import { PARSER_WEIGHTS } from '../lexicon/parser-weights.generated.ts';
import { type Dependency, RELATIONS } from './dependency.ts';
import { decodeWeights, type WeightTable } from './hashed-weights.ts';
import { ARC_FEATURES, MOVE_FEATURES, writeArcFeatures, writeMoveFeatures } from './parser-features.ts';
import { parserInput } from './parser-input.ts';
import { isDone, legalMoves, makeMove, startState } from './parser-state.ts';
import { absoluteSubject } from './participles.ts';
import type { Tag } from './tags.ts';

/** The dependency of every word of a sentence (marks included, with head -1), in order. */
export function dependencies(words: readonly string[], tags: readonly Tag[]): Dependency[] {
  weights ??= decodeWeights(PARSER_WEIGHTS);
  const table = weights;
  const mask = table.length - 1;
  const weight = (index: number) => table[index & mask] ?? 0;
  const input = parserInput(words, tags);
  const found: Dependency[] = words.map(() => ({ head: -1, relation: 'root' }));
  const state = startState(input.places.length);
  const features = new Uint32Array(MOVE_FEATURES);
  while (!isDone(state)) {
    writeMoveFeatures(input, state, features);
    makeMove(state, bestMove(features, legalMoves(state), weight));
  }
  const arcFeatures = new Uint32Array(ARC_FEATURES);
  for (const [word, head] of state.heads.entries()) {
    const place = input.places[word] ?? 0;
    if (head >= input.places.length || head < 0) continue;
    writeArcFeatures(input, state, word, head, arcFeatures);
    found[place] = {
      head: input.places[head] ?? -1,
      relation: RELATIONS[bestRelation(arcFeatures, weight)] ?? 'other',
    };
  }
  demoteSubjects(found);
  hangParticiples(found, words, tags);
  return found;
}

/**
 * A noun behind a preposition is no subject when the verb has another one: in "a person familiar with the talks said" the greedy
 * parser makes both nouns subjects. The noun then hangs on the word before the preposition.
 */
function demoteSubjects(tree: Dependency[]): void {
  for (const [at, { head, relation }] of tree.entries()) {
    if (relation !== 'case' || head <= at) continue;
    const noun = tree[head];
    if (!noun || (noun.relation !== 'nsubj' && noun.relation !== 'nsubjpass') || at === 0) continue;
    const first = tree.findIndex((word) => word.head === noun.head && word.relation === noun.relation);
    if (first < at && isAbove(tree, noun.head, at - 1, head)) tree[head] = { head: at - 1, relation: 'nmod' };
  }
}

/** A participle behind "with" and a noun says what the noun does: it hangs on the noun. */
function hangParticiples(tree: Dependency[], words: readonly string[], tags: readonly Tag[]): void {
  const sentence = { words: words.map((word) => word.toLowerCase()), tags };
  for (const at of tags.keys()) {
    const noun = absoluteSubject(sentence, at);
    if (noun >= 0 && !isBelow(tree, at, noun)) tree[at] = { head: noun, relation: 'acl' };
  }
}

function isBelow(tree: readonly Dependency[], top: number, word: number): boolean {
  return isAbove(tree, top, word, -1);
}

/** Whether `word` hangs on `top` by a way that does not lead over `without`. */
function isAbove(tree: readonly Dependency[], top: number, word: number, without: number): boolean {
  let at = word;
  for (let steps = 0; steps < tree.length && at >= 0 && at !== without; steps++) {
    if (at === top) return word !== top;
    at = tree[at]?.head ?? -1;
  }
  return false;
}

const MOVES = 3;

/** The legal move with the highest sum of weights. */
export function bestMove(features: Uint32Array, legal: number, weight: (index: number) => number): number {
  return bestOf(features, MOVES, 0, weight, legal);
}

/** The relation number with the highest sum of weights. */
export function bestRelation(features: Uint32Array, weight: (index: number) => number): number {
  return bestOf(features, RELATIONS.length, MOVES, weight, -1);
}

/** Where the weight of a feature for an answer lies; relations come behind the moves. The caller cuts it to the table's length. */
export function parserIndex(feature: number, answer: number): number {
  const hash = Math.imul(feature ^ Math.imul(answer + 1, 0x9e3779b1), 0x85ebca6b);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The answer number of a relation. */
export function relationAnswer(relation: number): number {
  return MOVES + relation;
}

let weights: WeightTable | undefined;

function bestOf(
  features: Uint32Array,
  count: number,
  from: number,
  weight: (index: number) => number,
  legal: number,
): number {
  let best = 0;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let answer = 0; answer < count; answer++) {
    if (legal >= 0 && !(legal & (1 << answer))) continue;
    let score = 0;
    for (let index = 0; index < features.length; index++)
      score += weight(parserIndex(features[index] ?? 0, from + answer));
    if (score > bestScore) {
      bestScore = score;
      best = answer;
    }
  }
  return best;
}
