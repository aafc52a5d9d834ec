import { counted } from '../../lib/words.ts';

interface Counts {
  counts: {
    articles: number;
    outlets: number;
    attributions: number;
    direct: number;
    indirect: number;
    voices: number;
    namedVoices: number;
    sharedPassages: number;
  };
  outlets: readonly { sharedLength: number }[];
  sharedPassages: readonly { creditLost: readonly unknown[] }[];
}

/** The summary of a story, made of counts alone: it rates nobody. */
export function standfirst({ counts, outlets, sharedPassages }: Counts): string {
  const sentences = [
    `${counted(counts.articles, 'article')} from ${counted(counts.outlets, 'outlet')} ascribe words to ${counted(counts.voices, 'voice')}, ${counts.namedVoices} of them named.`,
    counts.attributions > 0 &&
      `Of ${counted(counts.attributions, 'quote')}, ${counts.direct} stand wholly in quotation marks and ${counts.indirect} not at all.`,
    sharing(outlets),
    creditsLost(sharedPassages),
  ];
  return sentences.filter(Boolean).join(' ');
}

function sharing(outlets: Counts['outlets']): string | false {
  const sharing = outlets.filter(({ sharedLength }) => sharedLength > 0).length;
  return sharing > 1 && `${sharing} of the outlets share text word for word.`;
}

function creditsLost(passages: Counts['sharedPassages']): string | false {
  const lost = passages.filter(({ creditLost }) => creditLost.length > 0).length;
  return (
    lost > 0 && `In ${counted(lost, 'shared passage')} one outlet names the supplier and another does not.`
  );
}
