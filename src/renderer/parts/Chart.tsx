import type { CSSProperties } from 'react';
import type { Scene, Shape, Tone } from '../../shared/charts/scene.ts';
import styles from './Chart.module.css';

/** The window's colours for a chart's tones; light and dark follow by themselves. */
const COLOURS: Readonly<Record<Tone, string>> = {
  ink: 'var(--ink)',
  muted: 'var(--ink-faint)',
  accent: 'var(--accent)',
  accentSoft: 'var(--accent-wash)',
  cool: 'var(--cool)',
  coolSoft: 'color-mix(in srgb, var(--cool) 32%, var(--page))',
  grey: 'var(--figure-grey)',
  mist: 'var(--mist)',
  hairline: 'var(--line)',
  paper: 'var(--page)',
};

const WEIGHTS = { regular: 400, semibold: 600, bold: 700 } as const;

/** A chart on screen as the PDF draws it: the same shapes and alternative text, in the window's colours. */
export function Chart({ scene }: { readonly scene: Scene }) {
  return (
    <svg
      className={styles.figure}
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      role="img"
      aria-label={scene.alt}
      overflow={scene.clip ? 'hidden' : 'visible'}
    >
      <ShapeGroup shapes={scene.shapes} />
    </svg>
  );
}

/** Shapes hidden from screen readers: the chart's text, or the marks over it, speak for them. */
export function ShapeGroup({ shapes }: { readonly shapes: readonly Shape[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus
    <g aria-hidden="true">
      <Shapes shapes={shapes} />
    </g>
  );
}

function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names, and a scene's never change
  return shapes.map((shape, index) => <ShapeElement key={index} shape={shape} />);
}

function painted(shape: Exclude<Shape, { kind: 'text' | 'line' }>): CSSProperties {
  return {
    fill: shape.fill ? COLOURS[shape.fill] : 'none',
    ...(shape.stroke ? { stroke: COLOURS[shape.stroke], strokeWidth: shape.strokeWidth ?? 1 } : {}),
  };
}

function ShapeElement({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          textAnchor={shape.anchor}
          style={{
            fontSize: `${shape.size}px`,
            fontWeight: WEIGHTS[shape.weight],
            fill: COLOURS[shape.fill],
          }}
        >
          {shape.text}
        </text>
      );
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          strokeDasharray={shape.dash}
          style={{ stroke: COLOURS[shape.stroke], strokeWidth: shape.strokeWidth }}
        />
      );
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          style={painted(shape)}
        />
      );
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.r} style={painted(shape)} />;
    case 'path':
      return <path d={shape.d} style={painted(shape)} />;
  }
}
