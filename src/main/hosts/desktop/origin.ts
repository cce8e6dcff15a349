/** The window's scheme and origin. Unlike `file:`, a scheme of our own has an origin and a policy. */
export const SCHEME = 'attache';
export const ORIGIN = `${SCHEME}://app`;

/** The window may load its own files only: no inline script or style, no eval, no frame, no form, no outside page. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
