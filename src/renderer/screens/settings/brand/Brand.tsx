import { useCallback, useEffect, useState } from 'react';
import { PLAIN_BRAND } from '../../../../shared/brand/brand-form.ts';
import type { CallOutput } from '../../../../shared/contract.ts';
import type { Brand as Look } from '../../../../shared/domain/brand.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { Choice } from '../../../parts/Choice.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { ask } from '../../../state/client.ts';
import { showToast } from '../../../state/toasts.ts';
import { strings } from '../../../strings.ts';
import screen from '../../screen.module.css';
import settings from '../SettingsScreen.module.css';
import styles from './Brand.module.css';
import { BrandColours } from './BrandColours.tsx';
import { BrandFaces } from './BrandFaces.tsx';
import { BrandLogo } from './BrandLogo.tsx';
import { BrandPreview } from './BrandPreview.tsx';

type OfTeam = CallOutput<'brandOfTeam'>;
const COVERS = ['as-paper', 'deep', 'bright'] as const;

/** What is worn now, or a plain look to begin with. */
const lookOf = ({ own, ofPack, region }: OfTeam): Look => own ?? ofPack ?? { ...PLAIN_BRAND, name: region };

/** The authority's look, tried on before it is used. */
export function Brand() {
  const words = strings.brand;
  const [kept, setKept] = useState<OfTeam | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = useCallback(async (): Promise<void> => {
    const answer = await ask('brandOfTeam', {});
    if (!answer.ok) return setRefusal(answer.refusal);
    setKept(answer.value);
    setLook(lookOf(answer.value));
  }, []);
  useEffect(() => void read(), [read]);
  const save = async (brand: Look | null): Promise<void> => {
    const answer = await ask('saveBrand', { brand });
    setRefusal(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    showToast(words.saved);
    await read();
  };
  const set = (more: Partial<Look>): void => setLook((it) => it && { ...it, ...more });
  const before = kept && lookOf(kept);
  const isChanged = JSON.stringify(look) !== JSON.stringify(before);
  return (
    <section aria-labelledby="settings-brand" className={settings.group}>
      <h2 id="settings-brand" className={screen.heading}>
        {words.title}
      </h2>
      <p className={settings.note}>{words.lead}</p>
      {look && (
        <>
          <label className={styles.field}>
            <span className={styles.label}>{words.name}</span>
            <input
              className={styles.input}
              value={look.name}
              dir="auto"
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </label>
          <BrandLogo look={look} onChange={set} onRefused={setRefusal} />
          <BrandColours look={look} onChange={set} />
          <Choice
            label={words.cover}
            value={look.cover ?? 'as-paper'}
            options={COVERS.map((id) => ({
              value: id,
              name:
                id === 'deep' ? words.coverDeep : id === 'bright' ? words.coverBright : words.coverAsPaper,
            }))}
            onChange={(id) => set({ cover: id === 'deep' || id === 'bright' ? id : null })}
          />
          <BrandFaces look={look} onChange={set} onRefused={setRefusal} />
          {refusal && <RefusalNote refusal={refusal} />}
          <BrandPreview look={isChanged || kept?.own || kept?.ofPack ? look : null} />
          <div className={styles.choice}>
            <Button
              weight="primary"
              isDisabled={!isChanged || look.name.trim() === ''}
              onPress={() => void save(look)}
            >
              {words.save}
            </Button>
            <Button weight="quiet" isDisabled={!isChanged} onPress={() => setLook(before)}>
              {words.reset}
            </Button>
            {kept?.own && (
              <Button weight="quiet" onPress={() => void save(null)}>
                {kept.ofPack ? words.removeForPack : words.remove}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
