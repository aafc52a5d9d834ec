/** How words are found, the same for building the index and for asking it. */

/** What MiniSearch is told. */
export const searchOptions = {
  idField: 'id',
  fields: ['title', 'page', 'text'],
  storeFields: ['title', 'page'],
  searchOptions: {
    // A section that is called by the word comes before one that mentions it.
    boost: { title: 4, page: 2 },
    prefix: true,
    /** Who searches for a word wants to know what it is, before where it stands in a table. @param {string} id */
    boostDocument: (id) => {
      if (/^(?:concepts|getting-started)\b/.test(id)) return 2;
      return /^(?:graphql-reference|vocabulary|decisions)\b/.test(id) ? 0.5 : 1;
    },
    combineWith: /** @type {'AND'} */ ('AND'),
    /** Short words have too many neighbours. @param {string} term */
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  },
};
