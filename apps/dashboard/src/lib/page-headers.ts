/** The headers of every page: what a browser may do with it. Paths that are passed on carry the headers of the server behind. */

/** The name under which a page reads its nonce; whatever a client sends under it is replaced. */
export const NONCE_HEADER = 'x-nonce';

/** A value that nobody can guess, new for each answer: only scripts that carry it run. */
export function newNonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}

/** Hides the parts of an SVG that React sends after the others, until they are put in their place; nothing else may be said so. */
const STYLE_OF_REACT = "'unsafe-hashes' 'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='"; // display:none

/**
 * The content security policy of a page. Nothing is allowed that is not named here: scripts by their nonce and what these
 * load, styles, letters, pictures and requests from this address only, no `style` attribute of ours, no frame, no plug-in. In
 * development React needs `eval`, and the tools of Next inline styles and a policy of their own.
 */
export function contentPolicy(nonce: string, isDevelopment = false): string {
  const directives = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : "'self'",
    ...(isDevelopment ? {} : { 'style-src-attr': STYLE_OF_REACT }),
    'img-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    ...(isDevelopment ? {} : { 'require-trusted-types-for': "'script'", 'trusted-types': 'default' }),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

/** No other site may put a page into a frame and have it clicked, or learn where its reader came from. */
export function pageHeaders(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
