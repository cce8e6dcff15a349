import { BRAND_USES, paletteOf } from '../../../../shared/brand/palette.ts';
import { contrast } from '../../../../shared/colour/contrast.ts';
import type { Brand } from '../../../../shared/domain/brand.ts';
import { Button } from '../../../parts/Button.tsx';
import tone from '../../../parts/Tone.module.css';
import { strings } from '../../../strings.ts';
import settings from '../SettingsScreen.module.css';
import styles from './Brand.module.css';

const COLOURS = ['primary', 'accent', 'mid', 'paper'] as const;
type Named = (typeof COLOURS)[number];
const HEX = /^#[0-9a-f]{6}$/i;

type BrandColoursProps = {
  readonly look: Brand;
  readonly onChange: (more: Partial<Brand>) => void;
};

/** Each colour with what it is used for and how well it is read there; one that is too pale has its mend beside it. */
export function BrandColours({ look, onChange }: BrandColoursProps) {
  const words = strings.brand;
  const { colours } = look;
  const { palette, mended } = paletteOf(colours);
  const drawn: Readonly<Record<Named, string>> = {
    primary: colours.primary,
    accent: colours.accent,
    mid: colours.mid ?? palette.cool,
    paper: colours.paper ?? palette.mist,
  };
  const set = (name: Named, value: string): void => {
    if (HEX.test(value)) onChange({ colours: { ...colours, [name]: value } });
  };
  return (
    <>
      <h3 className={settings.name}>{words.colours}</h3>
      <ul className={styles.colours}>
        {COLOURS.map((name) => {
          const use = BRAND_USES.find(({ colour }) => colour === name);
          const ground = use?.use === 'white-on-it' ? '#ffffff' : palette.mist;
          const pale = mended.find(({ colour }) => colour === name);
          return (
            <li key={name} className={styles.colour}>
              <input
                type="color"
                className={styles.swatch}
                aria-label={words.colour[name]}
                value={drawn[name].toLowerCase()}
                onChange={(event) => set(name, event.target.value)}
              />
              <span className={styles.named}>{words.colour[name]}</span>
              <bdi className={styles.hex}>{drawn[name].toUpperCase()}</bdi>
              <span className={tone.dated}>
                {(name === 'mid' || name === 'paper') && colours[name] === null
                  ? words.mixed
                  : use && words.use[use.use]}
              </span>
              {use && (
                <span className={pale ? styles.fails : styles.holds}>
                  {pale ? '△ ' : '✓ '}
                  <bdi>{words.ratio(contrast(drawn[name], ground).toFixed(1))}</bdi>
                </span>
              )}
              {pale && (
                <div className={styles.mend}>
                  <span>{words.tooPale(words.colour[name], String(pale.needed), pale.to.toUpperCase())}</span>
                  <span className={styles.chip} style={{ background: pale.to }} aria-hidden="true" />
                  <Button onPress={() => set(name, pale.to)}>{words.useIt}</Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
