import { describe, expect, it } from 'vitest';
import type { Block } from '../index.ts';
import { markBlocks } from '../index.ts';
import { cutRules, lineRules } from './index.ts';

const LEAD =
  'The council of Port Ash has closed the old bridge to lorries until spring, after engineers found cracks in two of its pillars.';
const NEXT =
  'Drivers will have to take the ferry, which sails every hour from the northern pier and costs four crowns each way.';
const LAST =
  'A new bridge would cost nine million crowns, the engineers wrote in a report that the council has not published.';

/** The furniture of one row stands where `between`, `above` or `below` the paragraphs newspapers print it. */
function article(place: 'above' | 'between' | 'below', ...lines: string[]): string {
  const furniture = lines.join('\n');
  const order = {
    above: ['Old bridge closes to lorries', furniture, LEAD, NEXT, LAST],
    between: ['Old bridge closes to lorries', LEAD, furniture, NEXT, LAST],
    below: ['Old bridge closes to lorries', LEAD, NEXT, LAST, furniture],
  };
  return order[place].join('\n\n');
}

function blockAt(text: string, words: string): Block | undefined {
  const at = text.indexOf(words);
  return markBlocks(text).find(({ start, end }) => start <= at && at < end);
}

function roleOf(text: string, words: string): string | undefined {
  return blockAt(text, words)?.role;
}

/** One row a rule: its name, the text, the words that it marks, and their role. */
const ROWS: [rule: string, text: string, words: string, role: string][] = [
  ['copyright', article('below', '© 2031 Port Ash Post. All rights reserved.'), '© 2031', 'copyright'],
  [
    'updateNote',
    article('below', '(Updates with the cost in the last paragraph.)'),
    '(Updates',
    'update-note',
  ],
  ['commentForm', article('below', 'Leave a comment'), 'Leave a', 'comment-form'],
  [
    'siteNotice',
    article('above', 'This site uses cookies. Read how we use them.'),
    'This site',
    'site-notice',
  ],
  ['credits', article('below', 'Ira Pell in Elmport contributed to this report.'), 'Ira Pell', 'credits'],
  [
    'relatedLinks',
    article('between', 'Read more: Why bridges crack in winter'),
    'Read more',
    'related-links',
  ],
  ['promo', article('between', 'Sign up for our morning newsletter.'), 'Sign up', 'promo'],
  [
    'caption',
    article('above', 'Lorries wait at the pier on Monday. (Ada Moss/Pierpress)'),
    'Lorries',
    'caption',
  ],
  ['byline', article('above', 'By Ada Moss and Ira Pell'), 'By Ada', 'byline'],
  ['datelineLine', article('above', 'Published May 3, 2031 at 9:15 a.m.'), 'Published', 'dateline'],
  [
    'promoTitle',
    article('between', 'WATCH: the bridge in winter:', 'How ice breaks the pillars of bridges'),
    'How ice',
    'promo',
  ],
  [
    'promoTeaser',
    article(
      'between',
      'WATCH the film about the bridge:',
      'How ice breaks the pillars of bridges',
      'Ice is breaking pillars on the coast. Our film shows where the bridge is weak, and why.',
    ),
    'Ice is breaking',
    'promo',
  ],
  [
    'pictureDescription',
    article(
      'above',
      'A boy waves from the rail of a small boat.',
      'The pier of Port Ash on Monday, when the ferry came late. (Ada Moss/Pierpress)',
    ),
    'A boy',
    'caption',
  ],
  [
    'relatedLinksList',
    article('below', 'Related articles', 'Ferry gets a new engine'),
    'Ferry gets',
    'related-links',
  ],
  ['headline', article('below'), 'Old bridge', 'headline'],
  ['headlineSentence', `Old bridge closes to lorries.\n\n${LEAD}\n\n${NEXT}`, 'Old bridge', 'headline'],
  [
    'standfirst',
    article(
      'above',
      'Engineers found cracks in two pillars of the bridge, and nobody knows what repairs cost.',
      'By Ada Moss',
    ),
    'Engineers found cracks',
    'standfirst',
  ],
  ['subhead', article('between', 'Cracks in two pillars'), 'Cracks in', 'subhead'],
  ['leadingDateline', `PORT ASH, May 3 (Pierpress) - ${LEAD}\n\n${NEXT}`, 'PORT ASH', 'dateline'],
  ['agencyTag', `Old bridge closes\n\n(Pierpress) — ${LEAD}\n\n${NEXT}`, '(Pierpress) —', 'agency-tag'],
  [
    'titleSuffix',
    `Old bridge closes to lorries | Port Ash Post\n\n${LEAD}\n\n${NEXT}`,
    '| Port Ash Post',
    'site-notice',
  ],
];

describe('block roles', () => {
  it.each(ROWS)('%s marks its line and leaves the paragraphs alone', (_rule, text, words, role) => {
    expect(roleOf(text, words)).toBe(role);
    for (const paragraph of [LEAD, NEXT]) expect(roleOf(text, paragraph)).toBe('body');
  });

  it('has a row for every rule of the lists, marked by that rule', () => {
    const marked = ROWS.map(([, text, words]) => blockAt(text, words)?.reason);
    expect(marked.toSorted()).toEqual([...lineRules, ...cutRules].map(({ reason }) => reason).toSorted());
  });

  it('cuts a dateline and an agency tag off the paragraph, which stays body', () => {
    const text = `PORT ASH, May 3 (Pierpress) - ${LEAD}`;
    const blocks = markBlocks(text).map(({ start, end, role }) => [role, text.slice(start, end)]);
    expect(blocks).toEqual([
      ['dateline', 'PORT ASH, May 3'],
      ['agency-tag', '(Pierpress) -'],
      ['body', LEAD],
    ]);
  });

  it('finds no headline where the file begins with its first paragraph', () => {
    expect(roleOf(`${LEAD}\n${NEXT}\n${LAST}`, LEAD)).toBe('body');
  });

  it('takes a first line for the standfirst when the article says it again', () => {
    const text = `${LEAD}\n(Pierpress) — ${LEAD}\n${NEXT}`;
    expect(markBlocks(text).map(({ role }) => role)).toEqual(['standfirst', 'agency-tag', 'body', 'body']);
  });

  it.each([
    [
      'a sentence about cookies',
      'The minister said on Monday that her office bakes its own cookies for every visitor.',
    ],
    [
      'a quoted order',
      '“Subscribe to nothing, sign up for our union and follow us,” she told the drivers on the pier.',
    ],
    [
      'a newsletter in the news',
      'She has printed a weekly newsletter for the drivers of the coast since spring.',
    ],
    ['people who sign up', 'Drivers sign up for the ferry at the pier, where they wait for an hour or more.'],
    [
      'an order in the article',
      'Get more sleep before the long way round, the town doctor tells the drivers.',
    ],
    ['a site in the news', 'The town wants to build a school on this site, which is for sale since May.'],
    ['a question in the article', 'And who is going to pay for the nine million crowns that this will cost?'],
    [
      'a last paragraph without its stop',
      `${NEXT.slice(0, -1)} and the council has given no date for the end of the works`,
    ],
    [
      'a sentence with brackets at its end',
      'The bridge is a hundred metres long and stands on six pillars (two of them cracked).',
    ],
    [
      'a name in capitals',
      'PORTASH-CARGO, the largest firm of the town, has forty lorries and no other way to the north.',
    ],
  ])('leaves %s in the body', (_name, line) => {
    for (const place of ['between', 'below'] as const)
      expect(roleOf(article(place, line), line)).toBe('body');
  });

  it.each([
    'Get more news',
    'The Pier: one letter a week. Join 4,000 readers.',
    'Subscribe to our channel for the latest from the coast.',
    'Follow us on every network',
    'For more on the bridge, click here.',
    'More stories from the coast are available on our pages',
    'Watch: the bridge in winter',
    'LISTEN to the council in full',
    'For more news, visit the pages of the Post',
  ])('marks "%s" as promo', (line) => {
    expect(roleOf(article('between', line), line)).toBe('promo');
  });

  it.each([
    ['Back to top', 'site-notice'],
    ['[Story continues below]', 'site-notice'],
    ['About us · Corrections · Contact', 'site-notice'],
    ['Was this article helpful?', 'site-notice'],
    ['Nothing on this website may be true.', 'site-notice'],
    ['Your name', 'comment-form'],
    ['Email (required)', 'comment-form'],
    ['Save my details for my next comment.', 'comment-form'],
    ['Ira Pell contributed from Elmport.', 'credits'],
    ['The pier on Monday. File photo: Ada Moss/Pierpress', 'caption'],
    ['PORT ASH, Moravia, Monday, 3 May 2031', 'dateline'],
    ['Advertisement', 'site-notice'],
    ['Your browser is not supported. Please visit with another one.', 'site-notice'],
    ['Required fields are marked *', 'comment-form'],
    ['12 comments', 'comment-form'],
    ['Copyright 2031 by the Port Ash Post', 'copyright'],
    ['Editing by Ira Pell', 'credits'],
    ['This article was updated on Monday with the cost.', 'update-note'],
    ['Photo: Ada Moss/Pierpress', 'caption'],
    ['Monday, 3 May 2031, 9:15 am', 'dateline'],
  ])('marks "%s" as %s', (line, role) => {
    expect(roleOf(article('below', line), line)).toBe(role);
  });

  it.each([
    'Ada Moss in Port Ash',
    'Zoe\u0308 Pell and Ada Moss in Elmport',
    'Staff and agencies',
    'Ada Moss · Posted: May 3, 2031, 6:05 a.m.',
  ])('marks "%s" above the article as byline', (line) => {
    expect(roleOf(article('above', line), line)).toBe('byline');
  });

  it('takes a table at the end for no links', () => {
    const text = article('below', 'May 3: northern pier', 'May 4: southern pier', 'May 5: no ferry');
    expect(roleOf(text, 'May 4')).toBe('body');
  });

  it('takes a paragraph without blanks between its words for no heading', () => {
    const line =
      '市議会は月曜日に古い橋を春まで閉鎖すると決めた。技術者が二本の橋脚にひびを見つけたためである。';
    expect(markBlocks(`${line}\n${line}`).map(({ role }) => role)).toEqual(['body', 'body']);
  });
});
