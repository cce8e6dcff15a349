import { BuilderElement, type ParagraphChild, type XmlComponent } from 'docx';

/** An element that the library has no class for. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly XmlComponent[]
): BuilderElement<Record<string, string>> =>
  new BuilderElement<Record<string, string>>({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
    ),
    children,
  });

/** It stands among runs: the library's own classes carry a brand, so that TypeScript must be told. */
export const amongRuns = (made: XmlComponent): ParagraphChild => made as ParagraphChild;

/** A place in the file that links lead to. The library would count its numbers over all files of a session. */
export const bookmarked = (
  name: string,
  at: number,
  children: readonly ParagraphChild[],
): ParagraphChild[] => [
  amongRuns(element('w:bookmarkStart', { id: `${at}`, name })),
  ...children,
  amongRuns(element('w:bookmarkEnd', { id: `${at}` })),
];
