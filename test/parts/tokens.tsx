import type { CSSProperties } from 'react';
import styles from './page.module.css';
import { Part } from './part.tsx';

/** Every token of `tokens.css`, by its name, read from the style sheet itself: a new one is shown without a word. */
function tokens(): readonly string[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const root = rules.find((it) => it instanceof CSSStyleRule && it.selectorText === ':root');
  return root instanceof CSSStyleRule ? [...root.style].filter((it) => it.startsWith('--')) : [];
}

type Kind = 'colour' | 'type' | 'space' | 'corner' | 'height' | 'shadow' | 'motion' | 'line' | 'face';

function kindOf(name: string, value: string): Kind {
  if (/^(#|rgb|color)/.test(value)) return 'colour';
  if (/ms|\ds\b/.test(value)) return 'motion';
  if (/^--s\d/.test(name)) return 'space';
  if (name.endsWith('radius')) return 'corner';
  if (/^\d+(\.\d+)?rem$/.test(value)) return 'height';
  if (/^1px solid/.test(value)) return 'line';
  if (name.startsWith('--e') || name.endsWith('shadow')) return 'shadow';
  return /^\d00 /.test(value) ? 'type' : 'face';
}

const DRAWN: Readonly<Record<Kind, (token: string) => CSSProperties>> = {
  colour: (it) => ({ background: `var(${it})` }),
  type: (it) => ({ font: `var(${it})` }),
  space: (it) => ({ width: `var(${it})`, height: `var(${it})` }),
  corner: (it) => ({ borderRadius: `var(${it})` }),
  height: (it) => ({ width: '3rem', height: `var(${it})` }),
  shadow: (it) => ({ boxShadow: `var(${it})` }),
  motion: () => ({}),
  line: (it) => ({ width: '5.5rem', borderBlockStart: `var(${it})` }),
  face: (it) => ({ fontFamily: `var(${it})` }),
};
const CLASS: Readonly<Record<Kind, string | undefined>> = {
  colour: styles.swatch,
  corner: styles.swatch,
  space: styles.square,
  height: styles.square,
  shadow: styles.raised,
  type: undefined,
  motion: undefined,
  line: undefined,
  face: undefined,
};
const WORDS: readonly Kind[] = ['type', 'motion', 'face'];

/** Colours, sizes, faces and shadows, as they are now. */
export function Tokens() {
  const style = getComputedStyle(document.documentElement);
  const all = tokens().map((name) => ({ name, value: style.getPropertyValue(name).trim() }));
  return (Object.keys(DRAWN) as Kind[]).map((kind) => (
    <Part key={kind} name={`Tokens: ${kind}`}>
      {all
        .filter(({ name, value }) => kindOf(name, value) === kind)
        .map(({ name, value }) => (
          <div key={name} className={styles.state}>
            <p className={styles.caption} dir="ltr">
              {name.slice(2)}{' '}
              {kind === 'face' || kind === 'shadow' ? '' : value.replace(/"(Source|News).*/, '')}
            </p>
            <div className={CLASS[kind]} style={DRAWN[kind](name)}>
              {WORDS.includes(kind) && kind !== 'motion' ? '5,821 jobs in Pune' : null}
            </div>
          </div>
        ))}
    </Part>
  ));
}
