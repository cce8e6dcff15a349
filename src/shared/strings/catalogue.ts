import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES, type Language } from '../languages.ts';
import { ARGUMENTS, type Strings } from './signatures.ts';

export type Area = keyof Strings;

type Said = string | ((...given: readonly (string | number)[]) => string);

export type Translation = {
  readonly language: Language;
  /** A catalogue in Fluent's syntax; undefined where the language has none for this area. */
  readonly text: string | undefined;
  /** Sets names and numbers apart (U+2068, U+2069), so that a right-to-left sentence keeps its order around them. */
  readonly isolating?: boolean;
};

type Loaded = { readonly resource: FluentResource; readonly bundle: FluentBundle };

function load(text: string, language: Language, useIsolating = false): Loaded {
  const { tag, numerals } = LANGUAGES[language];
  const bundle = new FluentBundle(`${tag}-u-nu-${numerals}`, { useIsolating });
  const resource = new FluentResource(text);
  bundle.addResource(resource);
  return { resource, bundle };
}

/**
 * The sentences of one area: a string each, or a function where the English one takes arguments. What the translation
 * does not have is said in English.
 */
export function sentences<A extends Area>(area: A, english: string, translation: Translation): Strings[A] {
  const own = load(english, 'en');
  const other =
    translation.text === undefined
      ? undefined
      : load(translation.text, translation.language, translation.isolating);
  const names: Readonly<Record<string, readonly string[] | undefined>> = ARGUMENTS[area];

  const sentence = (id: string, attribute?: string): Said => {
    const patternIn = ({ bundle }: Loaded) => {
      const message = bundle.getMessage(id);
      return attribute === undefined ? message?.value : message?.attributes[attribute];
    };
    const translated = other && patternIn(other);
    const { bundle } = translated && other ? other : own;
    const pattern = translated ?? patternIn(own) ?? id;
    const taken = names[attribute === undefined ? id : `${id}.${attribute}`];
    // With a list for its errors, a faulty message prints what it could; a test lets none into the catalogues.
    if (!taken) return bundle.formatPattern(pattern, null, []);
    return (...given) =>
      bundle.formatPattern(
        pattern,
        Object.fromEntries(taken.map((name, index) => [name, given[index] ?? ''])),
        [],
      );
  };

  const all = own.resource.body.map(({ id, value, attributes }) => {
    if (value !== null) return [id, sentence(id)];
    return [id, Object.fromEntries(Object.keys(attributes).map((name) => [name, sentence(id, name)]))];
  });
  return Object.fromEntries(all) as Strings[A];
}
