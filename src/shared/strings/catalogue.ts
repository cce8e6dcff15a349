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

/** The sentences of an area in every language that has a catalogue of it; each is read when it is first asked for. */
export function inLanguages<A extends Area>(
  area: A,
  texts: { readonly en: string } & { readonly [L in Language]?: string },
): (language: Language) => Strings[A] {
  const known = new Map<Language, Strings[A]>();
  return (language) => {
    const found =
      known.get(language) ??
      sentences(area, texts.en, {
        language,
        text: language === 'en' ? undefined : texts[language],
      });
    known.set(language, found);
    return found;
  };
}

/** The word for what is known under this name; null where the catalogue does not know it. */
export const wordFor = (known: object, name: string): string | null => {
  const found: unknown = Object.hasOwn(known, name) ? known[name as keyof typeof known] : undefined;
  return typeof found === 'string' ? found : null;
};
