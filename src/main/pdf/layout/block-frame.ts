import type { TextLanguage } from '../document.ts';
import type { Setting } from '../text/pieces.ts';

/** Where a block is set: its column's width and height, and the structure it belongs to. */
export type BlockFrame = {
  readonly width: number;
  readonly height: number;
  readonly node: number;
  readonly setting: Setting;
};

/** What a contents list is made of. */
export type Contents = readonly {
  readonly title: string;
  readonly anchor: string;
  readonly beside?: TextLanguage & { readonly text: string };
}[];
