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
    combineWith: /** @type {'AND'} */ ('AND'),
    /** Short words have too many neighbours. @param {string} term */
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
  },
};
