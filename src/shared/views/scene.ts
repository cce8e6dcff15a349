import { z } from 'zod';
import { type Scene, TONES } from '../charts/scene.ts';

/** A figure as it crosses to the window: the shapes of `shared/charts/scene.ts`. */

const Tone = z.enum(TONES);
const paint = { fill: Tone.optional(), stroke: Tone.optional(), strokeWidth: z.number().optional() };

const Shape = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rect'),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
    radius: z.number().optional(),
    ...paint,
  }),
  z.object({ kind: z.literal('circle'), x: z.number(), y: z.number(), r: z.number(), ...paint }),
  z.object({ kind: z.literal('path'), d: z.string(), ...paint }),
  z.object({
    kind: z.literal('line'),
    x1: z.number(),
    y1: z.number(),
    x2: z.number(),
    y2: z.number(),
    stroke: Tone,
    strokeWidth: z.number(),
    dash: z.number().optional(),
  }),
  z.object({
    kind: z.literal('text'),
    x: z.number(),
    y: z.number(),
    text: z.string(),
    size: z.number(),
    weight: z.enum(['regular', 'semibold', 'bold']),
    anchor: z.enum(['start', 'middle', 'end']),
    fill: Tone,
  }),
]);

const Target = z.object({
  id: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export const SceneOnScreen: z.ZodType<Scene> = z.object({
  width: z.number(),
  height: z.number(),
  shapes: z.array(Shape).readonly(),
  clip: z.boolean().optional(),
  follows: z.boolean().optional(),
  targets: z.array(Target).readonly().optional(),
  alt: z.string(),
  data: z.object({
    columns: z.array(z.string()).readonly(),
    rows: z.array(z.array(z.string()).readonly()).readonly(),
  }),
}) as z.ZodType<Scene>;
