/** Every shortcut, as data: the handlers and the help read the same entries. Keys are in tinykeys' notation. */
export const shortcuts = {
  help: { keys: 'Shift+?', shown: '?', does: 'Show or hide this help' },
  filter: { keys: '/', shown: '/', does: 'Go to the filter' },
  goStory: { keys: 'g s', shown: 'g s', does: 'Go to the story' },
  goOutlets: { keys: 'g o', shown: 'g o', does: 'Go to the outlets' },
  goVoices: { keys: 'g v', shown: 'g v', does: 'Go to the voices' },
  goQuotes: { keys: 'g q', shown: 'g q', does: 'Go to the quotes' },
  goMap: { keys: 'g m', shown: 'g m', does: 'Go to the map' },
  nextQuote: { keys: 'j', shown: 'j', does: 'Next quote of the article' },
  previousQuote: { keys: 'k', shown: 'k', does: 'Previous quote of the article' },
  previousArticle: { keys: '[', shown: '[', does: 'Previous article' },
  nextArticle: { keys: ']', shown: ']', does: 'Next article' },
  furniture: { keys: 'b', shown: 'b', does: 'Unfold or fold what stands around the article' },
  theme: { keys: 'd', shown: 'd', does: 'Dark or light theme' },
  up: { keys: 'Escape', shown: 'Esc', does: 'Take the choice back' },
} as const;
