import { useEffect, useRef, useState } from 'react';
import type { Brand } from '../../../../shared/domain/brand.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../parts/Button.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { ask } from '../../../state/client.ts';
import { strings } from '../../../strings.ts';
import { openPdf } from '../../brief/open-pdf.ts';
import settings from '../SettingsScreen.module.css';
import styles from './Brand.module.css';

/** In CSS pixels; drawn twice as fine. */
const WIDTH = 250;
/** What is being typed is not drawn letter by letter. */
const SETTLES_MS = 350;

async function draw(pdf: Uint8Array, canvases: readonly (HTMLCanvasElement | null)[]): Promise<void> {
  const document = await openPdf(pdf);
  try {
    for (const [index, canvas] of canvases.entries()) {
      if (!canvas || index >= document.numPages) continue;
      const page = await document.getPage(index + 1);
      const viewport = page.getViewport({ scale: (2 * WIDTH) / page.getViewport({ scale: 1 }).width });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
    }
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The cover and one page of a true brief, in colour or as a grey printer gives them. */
export function BrandPreview({ look }: { readonly look: Brand | null }) {
  const words = strings.brand;
  const cover = useRef<HTMLCanvasElement>(null);
  const page = useRef<HTMLCanvasElement>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [grey, setGrey] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wanted = look && { ...look, name: look.name.trim() || '–' };
  const key = JSON.stringify(wanted);
  useEffect(() => {
    let gone = false;
    const settled = setTimeout(async () => {
      const answer = await ask('previewBrand', { brand: JSON.parse(key) });
      if (gone) return;
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      setTitle(answer.value.title);
      await draw(answer.value.pdf, [cover.current, page.current]).catch(() => {});
    }, SETTLES_MS);
    return () => {
      gone = true;
      clearTimeout(settled);
    };
  }, [key]);
  return (
    <>
      <h3 className={settings.name}>{words.preview}</h3>
      <div className={styles.choice}>
        <span className={styles.live}>{title === null ? words.drawing : words.live(title)}</span>
        <Button aria-pressed={!grey} weight={grey ? 'quiet' : 'plain'} onPress={() => setGrey(false)}>
          {words.inColour}
        </Button>
        <Button aria-pressed={grey} weight={grey ? 'plain' : 'quiet'} onPress={() => setGrey(true)}>
          {words.inGrey}
        </Button>
      </div>
      {refusal && <RefusalNote refusal={refusal} />}
      <div className={grey ? styles.greyPages : styles.pages} dir="ltr">
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tab stop takes no focus */}
        <canvas ref={cover} className={styles.page} width={WIDTH} height={WIDTH * 1.41} aria-hidden="true" />
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tab stop takes no focus */}
        <canvas ref={page} className={styles.page} width={WIDTH} height={WIDTH * 1.41} aria-hidden="true" />
      </div>
    </>
  );
}
