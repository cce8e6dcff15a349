// What we use of the peers: they are not installed with the app, whose types are checked without them.
declare module 'minisearch' {
  type SearchOptions = {
    readonly combineWith?: 'AND' | 'OR';
    readonly processTerm?: (term: string) => string | null;
    readonly boost?: Readonly<Record<string, number>>;
    readonly prefix?: (term: string, at: number, terms: readonly string[]) => boolean;
    readonly fuzzy?: (term: string) => number;
    readonly weights?: { readonly prefix: number; readonly fuzzy: number };
  };
  export default class MiniSearch<T> {
    constructor(options: {
      readonly idField: keyof T;
      readonly fields: readonly (keyof T)[];
      readonly tokenize: (text: string) => readonly string[];
      readonly processTerm: (term: string) => string | null;
      readonly searchOptions: SearchOptions;
    });
    addAll(documents: readonly T[]): void;
    search(query: string, options: SearchOptions): { readonly id: unknown; readonly score: number }[];
  }
}

declare module 'pdfmake' {
  const pdfmake: {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allows: (url: string) => boolean): void;
    setLocalAccessPolicy(allows: (path: string) => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  export default pdfmake;
}

declare module '@react-pdf/renderer' {
  import type { FunctionComponent, ReactElement } from 'react';

  type Element = FunctionComponent<Readonly<Record<string, unknown>>>;
  export const Document: Element;
  export const Page: Element;
  export const Rect: Element;
  export const Svg: Element;
  export const Text: Element;
  export const View: Element;
  export const Font: {
    register(family: {
      readonly family: string;
      readonly fonts: readonly { readonly src: string; readonly fontWeight: number }[];
    }): void;
  };
  export const StyleSheet: { create<T extends Readonly<Record<string, object>>>(styles: T): T };
  export function renderToBuffer(document: ReactElement): Promise<Uint8Array>;
}
