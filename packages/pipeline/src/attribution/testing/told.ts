/** The attributions of a batch in words, so that a table of tests can be read: `Courier < Norvik/relayer < Ada Lind/speaker`. */
import type { ArticleBatch, Attribution } from '@onrecord/schema';

/** One attribution, with names for ids. */
export interface ToldInWords {
  speakers: (string | null)[];
  chain: string;
  to: (string | null)[];
  stance: Attribution['stance'];
  basis: Attribution['chainBasis'];
  because: Attribution['because'];
  source: string;
  content: string;
}

/** The attributions, in text order. An actor without a name goes by its printed words in brackets. */
export function toldInWords(batch: ArticleBatch): ToldInWords[] {
  const nameOf = (id: string | null) => {
    const actor = batch.actors.find((one) => one.id === id);
    return actor ? (actor.name ?? `(${actor.aliases[0]?.text ?? actor.kind})`) : null;
  };
  const wordsOf = (spans: readonly { exact: string }[]) => spans.map(({ exact }) => exact).join(' ');
  return batch.attributions.map((one) => ({
    speakers: [one.speakerId, ...one.coSpeakerIds].map(nameOf),
    chain: one.chain
      .map(({ actorId, role }) => (role === 'outlet' ? nameOf(actorId) : `${nameOf(actorId)}/${role}`))
      .join(' < '),
    to: one.addresseeIds.map(nameOf),
    stance: one.stance,
    basis: one.chainBasis,
    because: one.because,
    source: wordsOf(one.source),
    content: wordsOf(one.content),
  }));
}
