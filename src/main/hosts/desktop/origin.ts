/** The window's own scheme and place. A scheme of our own rather than `file:`: it has an origin, and a policy. */
export const SCHEME = 'attache';
export const ORIGIN = `${SCHEME}://app`;

/**
 * What the window may load: its own files and nothing else. No inline script or style, no generated code, no frame,
 * no form, no page outside.
 */
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
