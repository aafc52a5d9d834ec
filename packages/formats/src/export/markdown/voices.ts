/** The sections on speakers: who says what, who denies, and who gives no statement. */
import type { Attribution } from '@onrecord/schema';
import { speakerWords } from '../chain-words.ts';
import { edtfOf } from '../edtf.ts';
import { oneLine } from '../one-line.ts';
import { count } from './count.ts';
import { plain } from './escape.ts';
import type { Footnotes } from './footnotes.ts';
import type { Holdings } from './holdings.ts';
import { type Statement, statementsOf } from './statements.ts';
import { allSpans, detailsOf, differenceWords, passageWords, statementWords } from './wording.ts';

/** Who says what, the most quoted first, those whom nobody names last. */
export function* voices(holdings: Holdings, footnotes: Footnotes): Generator<string> {
  const bySpeaker = Map.groupBy(statementsOf(holdings), ({ speakerId }) => speakerId);
  const speakers = [...bySpeaker].sort(([a, said], [b, others]) => rank(a, said) - rank(b, others));
  if (!speakers.length) return;
  yield '## Who says what\n\n';
  for (const [speakerId, statements] of speakers) {
    yield `### ${speakerId === null ? 'Speaker not known' : plain(holdings.names.actor(speakerId))}\n\n`;
    yield introduction(speakerId, statements, holdings);
    for (const statement of statements) yield statementItem(statement, holdings, footnotes);
    yield '\n';
  }
}

/** Who denies what, gathered from all speakers, in the words of the articles. */
export function denials(holdings: Holdings, footnotes: Footnotes): string {
  const denied = holdings.attributions.filter(
    ({ stance, modality }) => stance === 'denies' || (stance !== 'silent' && modality === 'denied'),
  );
  return section('Denials', denied, holdings, footnotes);
}

/** Who did not speak, in the words of the articles. It is never shown as a quote. */
export function silences(holdings: Holdings, footnotes: Footnotes): string {
  const silent = holdings.attributions.filter(({ stance }) => stance === 'silent');
  return section('No statement', silent, holdings, footnotes);
}

function section(
  title: string,
  attributions: readonly Attribution[],
  { names, texts }: Holdings,
  footnotes: Footnotes,
): string {
  if (!attributions.length) return '';
  const items = attributions.map((attribution) => {
    const { articleId } = attribution;
    const speaker = plain(speakerWords(attribution, names) || 'Speaker not known');
    const outlet = plain(names.article(articleId).outlet);
    const mark = footnotes.mark(articleId, allSpans(attribution));
    return `- **${speaker}**: ${passageWords(attribution, texts)} (${outlet})${mark}\n`;
  });
  return `## ${title}\n\n${items.join('')}\n`;
}

function rank(speakerId: string | null, { length }: readonly Statement[]): number {
  return speakerId === null ? 1 : -length;
}

/** The role of a person that is printed most often, and over how many outlets the statements are spread. */
function introduction(
  speakerId: string | null,
  statements: readonly Statement[],
  holdings: Holdings,
): string {
  const actor = holdings.actors.get(speakerId ?? '');
  const roles = actor?.kind === 'person' ? actor.roles : [];
  const printed = [...Map.groupBy(roles, ({ exact }) => oneLine(exact))];
  const [[role = ''] = []] = printed.sort(([, some], [, others]) => others.length - some.length);
  const renderings = statements.flatMap(({ fullest, others }) => [fullest, ...others]);
  const articles = new Set(renderings.map(({ articleId }) => articleId)).size;
  const spread = `${count(articles, 'article')} of ${count(outletsOf(renderings, holdings), 'outlet')}`;
  const sum = statements.length > 1 ? `${count(statements.length, 'statement')} in ${spread}.` : '';
  const sentences = [role && `${plain(role)}.`, sum].filter(Boolean).join(' ');
  return sentences && `${sentences}\n\n`;
}

function statementItem(
  { speakerId, fullest, others, utterance }: Statement,
  holdings: Holdings,
  footnotes: Footnotes,
) {
  const details = [
    ...detailsOf(fullest, speakerId, holdings.names),
    ...(utterance?.when ? [`said ${edtfOf(utterance.when)}`] : []),
    ...(others.length ? [`carried by ${count(outletsOf([fullest, ...others], holdings), 'outlet')}`] : []),
  ];
  const first = `- ${statementWords(fullest)}${markOf(fullest, footnotes)}  \n  ${details.join('; ')}\n`;
  const rest = others.map((other) => {
    const differs = (utterance?.differences ?? [])
      .filter(({ attributionIds }) => attributionIds.includes(other.id))
      .map(({ kind }) => differenceWords(kind));
    const about = [...detailsOf(other, speakerId, holdings.names), ...new Set(differs)].join('; ');
    return `  - also: ${statementWords(other)}${markOf(other, footnotes)}  \n    ${about}\n`;
  });
  return first + rest.join('');
}

function markOf({ articleId, content, cue }: Attribution, footnotes: Footnotes): string {
  return footnotes.mark(articleId, content.length ? content : cue);
}

function outletsOf(attributions: readonly Attribution[], { names }: Holdings): number {
  return new Set(attributions.map(({ articleId }) => names.article(articleId).outletId ?? articleId)).size;
}
