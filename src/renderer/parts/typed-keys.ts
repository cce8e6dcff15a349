type Key = {
  readonly keyCode: number;
  readonly isComposing?: boolean;
  readonly nativeEvent?: Event & { readonly isComposing?: boolean };
};

/** Whether an input method is still at work with a key: Enter there takes a word, and is no key of ours. */
export const isComposing = ({ keyCode, isComposing: is, nativeEvent }: Key): boolean =>
  // Chromium sends 229 for keys that an input method has taken.
  is === true || nativeEvent?.isComposing === true || keyCode === 229;

/** A listener for keys that hears none of a composition; every listener of the window is one. */
export const onKeys =
  <E extends Key>(listener: (event: E) => void) =>
  (event: E): void => {
    if (!isComposing(event)) listener(event);
  };
