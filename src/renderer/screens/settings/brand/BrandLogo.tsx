import { coloursOfLogo } from '../../../../shared/brand/brand-form.ts';
import { paletteOf } from '../../../../shared/brand/palette.ts';
import type { Brand, LogoMark } from '../../../../shared/domain/brand.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import settings from '../SettingsScreen.module.css';
import styles from './Brand.module.css';
import { ChosenFile, readFiles } from './ChosenFile.tsx';

type BrandLogoProps = {
  readonly look: Brand;
  readonly onChange: (more: Partial<Brand>) => void;
  readonly onRefused: (refusal: Refusal | null) => void;
};

const GROUND_OF_PAPER = { background: '#fff', color: '#333' };

/** The logo on paper and on a dark ground, as the pages draw it. */
export function BrandLogo({ look, onChange, onRefused }: BrandLogoProps) {
  const words = strings.brand;
  const { logo } = look;
  const take = async (
    ground: 'onPaper' | 'onDark',
    [file]: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
  ): Promise<void> => {
    if (!file) return;
    const answer = await ask('readLogo', file);
    onRefused(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    const alt = look.name.trim() || file.name.replace(/\.[a-z]+$/i, '');
    const first = logo ?? { alt, onPaper: answer.value, onDark: null };
    onChange({ logo: { ...first, [ground]: answer.value } });
  };
  const found = logo && coloursOfLogo(logo.onPaper);
  const { night } = paletteOf(look.colours).palette;
  return (
    <>
      <h3 className={settings.name}>{words.logo}</h3>
      <div className={styles.logos}>
        {(['onPaper', 'onDark'] as const).map((ground) => (
          <figure
            key={ground}
            className={styles.logo}
            data-takes-files
            onDrop={(event) => {
              event.preventDefault();
              void readFiles(event.dataTransfer.files).then((files) =>
                take(logo ? ground : 'onPaper', files),
              );
            }}
          >
            <div
              className={styles.ground}
              style={ground === 'onDark' ? { background: night, color: '#fff' } : GROUND_OF_PAPER}
            >
              {!logo && <span>{words.noLogo}</span>}
              {logo && (
                <Mark
                  mark={logo[ground] ?? logo.onPaper}
                  alt={logo.alt}
                  white={ground === 'onDark' && !logo.onDark}
                />
              )}
            </div>
            <figcaption className={styles.caption}>
              <span>
                {words[ground]}
                {ground === 'onDark' && logo && !logo.onDark ? `, ${words.madeWhite}` : ''}
              </span>
              {(ground === 'onPaper' || logo) && (
                <ChosenFile
                  name={logo?.[ground] ? words.replace : words.choose}
                  accept=".svg,.png"
                  onChosen={(files) => void take(ground, files)}
                />
              )}
            </figcaption>
          </figure>
        ))}
      </div>
      <p className={settings.note}>{words.logoNote}</p>
      {logo && (
        <div className={styles.choice}>
          {found && (
            <Button onPress={() => onChange({ colours: { ...found, mid: null, paper: null } })}>
              {words.takeColours}
            </Button>
          )}
          <Button weight="quiet" onPress={() => onChange({ logo: null })}>
            {words.takeOff}
          </Button>
        </div>
      )}
    </>
  );
}

/** A drawing as the pages have it; a picture shows in the pages beneath. */
function Mark({
  mark,
  alt,
  white,
}: {
  readonly mark: LogoMark;
  readonly alt: string;
  readonly white: boolean;
}) {
  if (mark.kind === 'picture')
    return <span className={styles.points}>{`${mark.width} × ${mark.height}`}</span>;
  return (
    <svg viewBox={`0 0 ${mark.width} ${mark.height}`} className={styles.mark} role="img" aria-label={alt}>
      {mark.paths.map(({ d, fill, evenOdd }) => (
        <path
          key={`${fill}${d}`}
          d={d}
          fill={white ? '#fff' : fill}
          fillRule={evenOdd ? 'evenodd' : 'nonzero'}
        />
      ))}
    </svg>
  );
}
