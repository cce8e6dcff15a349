declare const __ENGINE_BUILD__: string | undefined;

/**
 * Which engine writes the pages: the app's version, and a hash of the sources that it was built from. Another engine may
 * lay the same brief out otherwise, so that a file can be rebuilt for certain by its own engine only.
 */
export const ENGINE: { readonly name: string; readonly version: string; readonly build: string } = {
  name: 'Attaché',
  version: '0.1.0',
  build: typeof __ENGINE_BUILD__ === 'string' ? __ENGINE_BUILD__ : 'source',
};
