import { useState } from 'react';
import { cutsOf } from '../../../../shared/brand/brand-form.ts';
import type { CallOutput } from '../../../../shared/contract.ts';
import type { Brand } from '../../../../shared/domain/brand.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import settings from '../SettingsScreen.module.css';
import styles from './Brand.module.css';
import { ChosenFile } from './ChosenFile.tsx';

type BrandFacesProps = {
  readonly look: Brand;
  readonly onChange: (more: Partial<Brand>) => void;
  readonly onRefused: (refusal: Refusal | null) => void;
};
type Face = CallOutput<'readFace'>;
type Files = readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];

/** The fonts of titles and of text, each with what its owner allows. */
export function BrandFaces({ look, onChange, onRefused }: BrandFacesProps) {
  const words = strings.brand;
  const [allowed, setAllowed] = useState<Face['embedding'] | null>(null);
  const take = async (role: 'titles' | 'text', files: Files): Promise<void> => {
    const faces: Face[] = [];
    for (const file of files) {
      const answer = await ask('readFace', file);
      if (!answer.ok) return onRefused(answer.refusal);
      faces.push(answer.value);
    }
    onRefused(null);
    const [first] = faces;
    if (!first) return;
    setAllowed(faces.find(({ embedding }) => embedding !== 'anywhere')?.embedding ?? 'anywhere');
    const licence = look.titles?.licence ?? look.text?.licence ?? look.name.trim();
    onChange({
      [role]: { family: first.family, licence: licence || first.family, files: cutsOf(role, faces) },
    });
  };
  const fonts = look.titles ?? look.text;
  return (
    <>
      <h3 className={settings.name}>{words.type}</h3>
      {(['titles', 'text'] as const).map((role) => {
        const family = look[role];
        return (
          <div key={role} className={styles.face}>
            <span className={styles.named}>{words[role]}</span>
            <span>{family ? words.cuts(family.family, Object.keys(family.files).length) : words.house}</span>
            <ChosenFile
              name={words.addFonts}
              accept=".ttf,.otf"
              several
              onChosen={(files) => void take(role, files)}
            />
            {family && (
              <Button weight="quiet" onPress={() => onChange({ [role]: null })}>
                {words.takeOff}
              </Button>
            )}
          </div>
        );
      })}
      {allowed && <p className={styles.holds}>{words.embedding[allowed]}</p>}
      {fonts && (
        <label className={styles.field}>
          <span className={styles.label}>{words.licence}</span>
          <input
            className={styles.input}
            value={fonts.licence}
            dir="auto"
            maxLength={200}
            onChange={({ target: { value: licence } }) =>
              licence !== '' &&
              onChange({
                titles: look.titles && { ...look.titles, licence },
                text: look.text && { ...look.text, licence },
              })
            }
          />
          <span className={settings.note}>{words.licenceHint}</span>
        </label>
      )}
      <p className={settings.note}>{words.typeNote}</p>
    </>
  );
}
