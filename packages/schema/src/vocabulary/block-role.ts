import { type IdOf, openVocabulary } from './vocabulary.ts';

/** What a stretch of an article’s text is for. Boilerplate is marked, never deleted. @public */
export const blockRoles = openVocabulary('block-role', [
  { id: 'headline', label: 'Headline', definition: 'The title line.' },
  { id: 'standfirst', label: 'Standfirst', definition: 'The summary under the headline.' },
  { id: 'subhead', label: 'Subhead', definition: 'A heading inside the body.' },
  { id: 'byline', label: 'Byline', definition: 'Who wrote it.' },
  { id: 'dateline', label: 'Dateline', definition: 'Where and when it was written or published.' },
  { id: 'body', label: 'Body', definition: 'The article itself.' },
  { id: 'caption', label: 'Caption', definition: 'Words under a picture.' },
  {
    id: 'site-notice',
    label: 'Site notice',
    definition: 'A notice of the site about itself: browser, cookies, subscription.',
  },
  { id: 'promo', label: 'Promo', definition: 'Points to other content or asks to subscribe.' },
  { id: 'related-links', label: 'Related links', definition: 'A list of other articles.' },
  { id: 'comment-form', label: 'Comment form', definition: 'The form and labels for readers’ comments.' },
  { id: 'copyright', label: 'Copyright', definition: 'Who holds the rights.' },
  { id: 'update-note', label: 'Update note', definition: 'Says what an update changed.' },
  { id: 'agency-tag', label: 'Agency tag', definition: 'The mark of the agency that supplied the text.' },
  { id: 'credits', label: 'Credits', definition: 'Who helped.' },
]);

/** What a stretch of an article’s text is for. Boilerplate is marked, never deleted. @public */
export type BlockRole = IdOf<typeof blockRoles>;
