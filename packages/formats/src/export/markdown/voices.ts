/** The sections on speakers: who says what, who denies, and who gives no statement. */
import {
  type Attribution,
  attributionKinds,
  modalities,
  stances,
  unresolvedReasons,
  utteranceDifferences,
} from '@onrecord/schema';
import { chainWords, contentWords } from '../chain-words.ts';
import { edtfOf } from '../edtf.ts';
import { oneLine } from '../one-line.ts';
import { plain } from './escape.ts';
import type { Footnotes } from './footnotes.ts';
import type { Holdings } from './holdings.ts';
import { type Statement, statementsOf } from './statements.ts';

/** Who says what, the most quoted first, those whom nobody names last. */
export function* voices(holdings: Holdings, footnotes: Footnotes): Generator<string> {
  const bySpeaker = Map.groupBy(statementsOf(holdings), ({ speakerId }) => speakerId);
  const speakers = [...bySpeaker].sort(([a, said], [b, others]) => rank(a, said) - rank(b, others));
  if (!speakers.length) return;
  yield '## Who says what\n\n';
  for (const [speakerId, statements] of speakers) {
    yield `### ${speakerId === null ? 'Speaker not known' : plain(holdings.names.actor(speakerId))}\n\n`;
    yield `${sumOf(speakerId, statements, holdings)}\n\n`;
    for (const statement of statements) yield statementItem(statement, holdings, footnotes);
    yield '\n';
  }
}

/** Who denies what, gathered from all speakers. */
export function denials(holdings: Holdings, footnotes: Footnotes): string {
  const denied = holdings.attributions.filter(
    ({ stance, modality }) => stance === 'denies' || (stance !== 'silent' && modality === 'denied'),
  );
  return section('Denials', denied, (attribution) => {
    const { articleId, content } = attribution;
    return `${speakerOf(attribution, holdings)}: ${said(attribution)}${footnotes.mark(articleId, content)}`;
  });
}

/** Who did not speak, in the words of the article. It is never shown as a quote. */
export function silences(holdings: Holdings, footnotes: Footnotes): string {
  const silent = holdings.attributions.filter(({ stance }) => stance === 'silent');
  return section('No statement', silent, (attribution) => {
    const { articleId, cue, content } = attribution;
    const words = [...cue, ...content].map(({ exact }) => plain(exact)).join(' … ');
    return `${speakerOf(attribution, holdings)}: ${words}${footnotes.mark(articleId, [...cue, ...content])}`;
  });
}

function section(
  title: string,
  items: readonly Attribution[],
  lineOf: (item: Attribution) => string,
): string {
  if (!items.length) return '';
  return `## ${title}\n\n${items.map((item) => `- ${lineOf(item)}\n`).join('')}\n`;
}

function rank(speakerId: string | null, { length }: readonly Statement[]): number {
  return speakerId === null ? 1 : -length;
}

function speakerOf({ speakerId, source }: Attribution, { names }: Holdings): string {
  if (speakerId !== null) return `**${plain(names.actor(speakerId))}**`;
  return `**${plain(source.map(({ exact }) => exact).join(' … ')) || 'Speaker not known'}**`;
}

/** Roles as printed, and how much of the speaker how many outlets carry. */
function sumOf(speakerId: string | null, statements: readonly Statement[], holdings: Holdings): string {
  const roles = holdings.actors.get(speakerId ?? '')?.roles ?? [];
  const printed = [...new Set(roles.map(({ exact }) => oneLine(exact)))].map(plain).join(', ');
  const renderings = statements.flatMap(({ fullest, others }) => [fullest, ...others]);
  const articles = distinct(renderings.map(({ articleId }) => articleId));
  const outlets = outletsOf(renderings, holdings);
  const counts = `${count(statements.length, 'statement')} in ${count(articles.length, 'article')} of ${count(outlets, 'outlet')}.`;
  return printed ? `${printed}. ${counts}` : counts;
}

function statementItem(statement: Statement, holdings: Holdings, footnotes: Footnotes): string {
  const { fullest, others, utterance } = statement;
  const outlets = outletsOf([fullest, ...others], holdings);
  const details = [
    ...detailsOf(fullest, holdings),
    ...(utterance?.when ? [`said ${edtfOf(utterance.when)}`] : []),
    ...(others.length ? [`carried by ${count(outlets, 'outlet')}`] : []),
  ];
  const first = `- ${said(fullest)}${mark(fullest, footnotes)}  \n  ${details.join('; ')}\n`;
  return first + others.map((other) => renderingItem(other, statement, holdings, footnotes)).join('');
}

function renderingItem(
  attribution: Attribution,
  { utterance }: Statement,
  holdings: Holdings,
  footnotes: Footnotes,
): string {
  const differs = (utterance?.differences ?? [])
    .filter(({ attributionIds }) => attributionIds.includes(attribution.id))
    .map(({ kind }) => differenceWords(kind));
  const details = [...detailsOf(attribution, holdings), ...distinct(differs)].join('; ');
  return `  - also: ${said(attribution)}${mark(attribution, footnotes)}  \n    ${details}\n`;
}

/** The content as printed; where nothing of it was printed, the cue. */
function said(attribution: Attribution): string {
  const words = contentWords(attribution) || attribution.cue.map(({ exact }) => exact).join(' … ');
  return plain(words);
}

function mark({ articleId, content, cue }: Attribution, footnotes: Footnotes): string {
  return footnotes.mark(articleId, content.length ? content : cue);
}

/** Kind and cue, what the speaker does by saying it when that is more than stating, and the route. */
function detailsOf(
  { kind, cue, stance, modality, because, chain, source }: Attribution,
  { names }: Holdings,
) {
  const cueWords = cue.map(({ exact }) => plain(exact)).join(' … ');
  const isNobody = because !== null && source.length > 0;
  return [
    `${labelIn(attributionKinds, kind).toLowerCase()}${cueWords ? `, “${cueWords}”` : ''}`,
    ...(stance === 'states' ? [] : [labelIn(stances, stance).toLowerCase()]),
    ...(modality === 'asserted' || modality === stanceModality(stance)
      ? []
      : [labelIn(modalities, modality).toLowerCase()]),
    ...(because === null ? [] : [`speaker not known: ${labelIn(unresolvedReasons, because).toLowerCase()}`]),
    ...(isNobody ? [`printed as “${source.map(({ exact }) => plain(exact)).join(' … ')}”`] : []),
    plain(chainWords(chain, names)),
  ];
}

/** The definition as the end of a list; a difference of another sort by its own word. */
function differenceWords(kind: string): string {
  if (!utteranceDifferences.has(kind) || kind === 'other') return plain(kind);
  const { definition } = utteranceDifferences.entry(kind);
  return `${definition.charAt(0).toLowerCase()}${definition.slice(1).replace(/\.$/, '')}`;
}

/** The modality that a stance says already. */
function stanceModality(stance: Attribution['stance']): string | null {
  if (stance === 'denies') return 'denied';
  return stance === 'predicts' ? 'predicted' : null;
}

function outletsOf(attributions: readonly Attribution[], { names }: Holdings): number {
  return distinct(attributions.map(({ articleId }) => names.article(articleId).outletId ?? articleId)).length;
}

function labelIn<Id extends string>(
  vocabulary: { has(value: unknown): value is Id; entry(id: Id): { label: string } },
  id: string,
): string {
  return vocabulary.has(id) ? vocabulary.entry(id).label : plain(id);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
