/** A sentence with its tokens and the mentions inside it: what the resolving of pronouns and descriptions looks at. */
import type { Actor, Mention, Range } from '@onrecord/schema';
import type { Token } from '@onrecord/text';
import type { CastOfArticle, ReadText } from '../stage.ts';
import { tokensBySentence } from './find-names.ts';

/** One sentence of the article with who is mentioned in it. */
export interface SentenceCast extends Range {
  index: number;
  /** Index of the paragraph that the sentence stands in. */
  paragraph: number;
  tokens: Token[];
  /** Mentions with an actor, in text order. */
  mentions: Mention[];
}

/** The sentences of the article with their mentions. */
export function sentenceCasts(read: ReadText, { mentions }: CastOfArticle): SentenceCast[] {
  const tokens = tokensBySentence(read);
  let paragraph = 0;
  let at = 0;
  return read.sentences.map(({ start, end }, index) => {
    while ((read.paragraphs[paragraph]?.end ?? end) < end) paragraph += 1;
    while (at < mentions.length && (mentions[at] as Mention).span.start < start) at += 1;
    const inside: Mention[] = [];
    for (let next = at; next < mentions.length && (mentions[next] as Mention).span.end <= end; next += 1)
      inside.push(mentions[next] as Mention);
    return { start, end, index, paragraph, tokens: tokens[index] ?? [], mentions: inside };
  });
}

/** Actors by id. */
export function actorsById(actors: readonly Actor[]): Map<string, Actor> {
  return new Map(actors.map((actor) => [actor.id, actor]));
}
