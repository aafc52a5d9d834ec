/** Sentences of many topics in the style of agency copy, written for this project: the constructions in which newspapers tell who said what. */
import { paragraphs, sentences, tokens } from '@onrecord/text';
import { describe, expect, it } from 'vitest';
import { isAsMarked, readMarkedSentence } from '../testing/marked-sentence.ts';
import { ruleTagger } from './rule-tagger.ts';

const SENTENCES = [
  '<Denials> by [the interior ministry] {that the pipe had leaked} did not calm the valley.',
  '[Lindgren]’s <claim> {that the vaccine was rushed} has been rejected by three panels.',
  '[A statement from the shipping company] <said> {all 14 crew members had been rescued}.',
  'In a warning to lenders, [Governor Tessa Orlov] <said> {that interest rates would stay high}.',
  '[The prosecutor] <declined> {to say whether more arrests would follow}.',
  '[The annual report] <made> no mention {of the missing funds}.',
  '[Health inspectors] <urged> {parents to keep sick children at home}.',
  '[Varnia] <accused> {its neighbour of moving troops to the border}.',
  '[The Commerce Department] <threatened> {further tariffs on imported steel}.',
  '[Geologists] <warned> {of landslides in the upper valley}.',
  '[The coach] <warned> {against writing off the defending champions}.',
  '[The new finance chief] <pledged> {to publish the accounts every month}.',
  '[Opposition lawmakers] <blamed> {the cabinet for the shortage of insulin}.',
  '{The suspect} <is said> {to have fled across the river}.',
  '[The striker] was quoted by the Tarn Gazette as <saying> {he would leave in June}.',
  '{Inflation} <is expected> {to fall below three percent by autumn}.',
  '<According to> [a study by researchers at the University of Eastmere], {bees remember faces for two days}.',
  '{The dam}, <according to> [engineers who inspected it in March], {was unsafe}.',
  'The merger is, as [the chairman] <put> it, “{a marriage of convenience.}”',
  '[Ibsen]<:> “{We were never told about the leak.}”',
  'The talks ended late, with [Minister Adeyo] <saying> {that only details remained}.',
  '[Zamboria] <has denied> {that its soldiers crossed the line}.',
  '[Judge Halvorsen and prosecutor Lena Mraz] <said> {the trial would be moved to Orsk}.',
  '[Ada Brook, the mayor of Kelm], <said> {the shelters were full}.',
  '{The flood gates will stay closed until Friday}, <said> [Jonas Weir, a spokesman for the water authority].',
  '[The company] <insists> {that no customer data was stolen}.',
  '[A jury] <found> {that the surgeon had ignored three warnings}.',
  '“{We lost because we stopped running,}” [captain Ivo Santer] <told> reporters after the match.',
  '[The union] <called> {on the government to raise the minimum wage}.',
  'Asked whether she would resign, [the director] <replied>: “{Not this year.}”',
  '[Rescuers] <fear> {the death toll will rise further}.',
  '[The court] <ruled> {that the tax was illegal}, but the treasury said it would appeal.',
  'The court ruled that the tax was illegal, but [the treasury] <said> {it would appeal}.',
  '{The bank’s shares may fall again}, [analysts at Corvin Securities] <wrote> in a note to clients.',
  '[Police] <say> {they have found no link between the two fires}.',
  '[The minister] <dismissed> {the allegations as fantasy}.',
  '[Critics of the plan] <argue> {it would flood two villages}; supporters reply that it would create 600 jobs.',
  'Critics of the plan argue it would flood two villages; [supporters] <reply> {that it would create 600 jobs}.',
  'Under pressure from fans, [the club] <promised> {a new stadium by 2030}.',
  '{The treaty}, [Foreign Secretary Olga Brandt] <told> parliament, {is dead}.',
  '[A senior official, speaking on condition of anonymity], <said> {the jet had been grounded}.',
  '[The insurer]’s <assertion> {that the roof was sound} surprised the engineers.',
  '[A report by the audit office] <found> {that half of the grants had been paid twice}.',
  '[The federation] <refused> {to say how many samples had been tested}.',
  '{The comet} <is believed> {to have formed beyond Neptune}.',
  '<According to> [the weather office], {gusts will reach 140 kilometres an hour}.',
  '[The goalkeeper] was cited by the daily Morgenblad as <saying> {the referee had apologised}.',
  'The bid was rejected on Monday, with [the board] <saying> {that the price was far too low}.',
  '[The magazine] <said>, citing internal emails, {that the recall had been delayed for months}.',
  '{The bridge}, [the transport minister] <told> lawmakers, {will need another year}.',
  '[The regulator] <ordered> {the bank to repay 12 million crowns}.',
  '{Kestria and Lomar agreed to reopen the pass}, [the foreign ministry in Kestria] <announced>.',
  '{Nobody was hurt}, [firefighters] <said>.',
  '“{It is too early to celebrate,}” <warned> [Dr. Mina Falk, who led the trial].',
  '[Her brother Pavel, a fisherman], <remembers> {that the sea went quiet}.',
  '[The defence] <has argued> {that the recording was made illegally}.',
  '[A spokeswoman for the airport] <confirmed> {that one runway was closed} and added that flights would resume at noon.',
  '[A spokeswoman for the airport] confirmed that one runway was closed and <added> {that flights would resume at noon}.',
  '[The team doctor] ruled out a fracture but <said> {the winger would miss six weeks}.',
  '[Green lawmakers] <criticised> {the plan as a gift to developers}.',
  '[The United Farmers Alliance] <demanded> {that the levy be scrapped}.',
  '{Some 300 people are missing}, [the Red Star relief agency] <said> on Thursday.',
  '[Scientists] <have long suspected> {that the glacier is melting from below}.',
  '[Mr. Toure’s lawyers] <say> {he is innocent}.',
  '[The committee] <recommended> {that the drug be approved for children}.',
  'In a letter to shareholders, [the founder] <wrote> {that he would step down}.',
  '[The navy] <said> in a statement {that the submarine had surfaced safely}.',
  'Speaking in Porto Alto, [President Imre Castell] <vowed> {to rebuild every house}.',
  '[The pilot] <apologised> {for the delay}.',
  '[Police] <believe> {the painting was cut from its frame at night}.',
  '{The plant will not reopen}, [the owner] <says>.',
  'There are <fears> {that the reactor could leak}.',
];

/** Known weaknesses (see MODEL.md): a sentence that begins to be read right moves up. */
const MISREAD = [
  '{The probe should reach the comet in March}, [scientists at the agency] <believe>.',
  '[The president’s] <insistence> {that the vote was fair} angered observers.',
  '<Complaints> by [residents] {that the siren never sounded} reached the town hall on Tuesday.',
  '{Sales} are <forecast> {to double within two years}.',
  '<According> to [documents filed with the district court in Belmar], {the fund had lost a third of its value by May}.',
  '{The virus may have jumped from bats}, [researchers in Osterby] <suspect>.',
  '[The governor’s] <promise> {that no school would close} drew applause.',
  '{Talk of a boycott is “a storm in a teacup,”} as [the organiser] <put> it.',
  '[Doctors] <advised> {pregnant women against travelling to the islands}.',
  '[Economists polled by the Evening Ledger] <expect> {rates to stay unchanged}.',
];

describe('ruleTagger on sentences of newspapers', () => {
  it.each(SENTENCES)('reads %s', isRead);
  it.each(MISREAD)('does not yet read %s', { fails: true }, isRead);
});

async function isRead(marked: string): Promise<void> {
  const sentence = readMarkedSentence(marked);
  const { text } = sentence;
  const blocks = paragraphs(text);
  const parts = blocks.flatMap((block) => sentences(text, block));
  const words = parts.flatMap((part) => tokens(text, part));
  const [tagging] = await ruleTagger.tag([{ text, paragraphs: blocks, sentences: parts, tokens: words }]);
  expect(tagging?.attributions.some((one) => isAsMarked(one, sentence))).toBe(true);
}
