import { mirrorScene, type Scene, type Shape, type Tone } from '../../../shared/charts/scene.ts';
import { escapeMarkup } from '../../../shared/format/escape-markup.ts';
import { element, mark } from './markup.ts';

/** Classes of the style sheet, which has the colours: none stands in the drawing. */
const paint = ({ fill, stroke }: { readonly fill?: Tone; readonly stroke?: Tone }): string =>
  `${fill ? `f-${fill}` : 'f-none'}${stroke ? ` s-${stroke}` : ''}`;

function drawn(shape: Shape): string {
  switch (shape.kind) {
    case 'text':
      return element(
        'text',
        {
          x: shape.x,
          y: shape.y,
          'font-size': shape.size,
          'text-anchor': shape.anchor,
          class: `f-${shape.fill} w-${shape.weight}`,
        },
        escapeMarkup(shape.text),
      );
    case 'line': {
      const { x1, y1, x2, y2, stroke, strokeWidth, dash } = shape;
      return mark('line', {
        x1,
        y1,
        x2,
        y2,
        'stroke-width': strokeWidth,
        'stroke-dasharray': dash,
        class: `s-${stroke}`,
      });
    }
    case 'rect': {
      const { x, y, width, height, radius, strokeWidth } = shape;
      return mark('rect', {
        x,
        y,
        width,
        height,
        rx: radius,
        'stroke-width': strokeWidth,
        class: paint(shape),
      });
    }
    case 'circle':
      return mark('circle', {
        cx: shape.x,
        cy: shape.y,
        r: shape.r,
        'stroke-width': shape.strokeWidth,
        class: paint(shape),
      });
    case 'path':
      return mark('path', { d: shape.d, 'stroke-width': shape.strokeWidth, class: paint(shape) });
  }
}

type Drawn = Pick<Scene, 'width' | 'height' | 'shapes' | 'alt' | 'clip' | 'follows'>;

/** A chart as the page draws it, at the page's size; its words are heard from its alternative text. */
export function drawScene(given: Drawn, direction: 'ltr' | 'rtl' = 'ltr'): string {
  const scene = direction === 'rtl' && given.follows ? mirrorScene(given) : given;
  const { width, height, alt, clip, shapes } = scene;
  return element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width: Math.round(width * POINT),
      height: Math.round(height * POINT),
      role: 'img',
      'aria-label': alt,
      direction: 'ltr',
      class: clip ? null : 'open',
    },
    ...shapes.map(drawn),
  );
}

/** A point of the page, in pixels of a screen. */
const POINT = 4 / 3;
