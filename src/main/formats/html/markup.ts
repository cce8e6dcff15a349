import { escapeMarkup } from '../../../shared/format/escape-markup.ts';

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

const opening = (name: string, attributes: Attributes): string => {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined ? [] : [` ${key}="${escapeMarkup(String(value))}"`],
  );
  return `<${name}${said.join('')}>`;
};

/** An element with what is in it, already marked up. */
export const element = (name: string, attributes: Attributes, ...inside: readonly string[]): string =>
  `${opening(name, attributes)}${inside.join('')}</${name}>`;

/** An element of a drawing that holds nothing. */
export const mark = (name: string, attributes: Attributes): string =>
  `${opening(name, attributes).slice(0, -1)}/>`;
