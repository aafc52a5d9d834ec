/** What browsers are told of every answer: it is what it says it is, belongs into no frame, and tells no other site of itself. */

/** Headers of every answer; a step that knows better may replace one. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
