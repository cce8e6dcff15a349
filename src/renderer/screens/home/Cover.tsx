import { useEffect, useRef } from 'react';
import { loadCover } from '../../state/covers.ts';
import styles from './BriefList.module.css';

/** The first page of the brief's PDF as a thumbnail, drawn once visible. The title beside it names it. */
export function Cover({ id, changedAt }: { readonly id: string; readonly changedAt: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current;
    // Without a screen, as in component tests, nothing is ever visible.
    if (!place || typeof IntersectionObserver === 'undefined') return;
    let gone = false;
    const seen = new IntersectionObserver(async ([entry]) => {
      if (!entry?.isIntersecting) return;
      seen.disconnect();
      const bitmap = await loadCover(id, changedAt);
      if (gone || !bitmap) return;
      place.width = bitmap.width;
      place.height = bitmap.height;
      place.getContext('2d')?.drawImage(bitmap, 0, 0);
      place.dataset.drawn = 'true';
    });
    seen.observe(place);
    return () => {
      gone = true;
      seen.disconnect();
    };
  }, [id, changedAt]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas without a tab stop takes no focus
  return <canvas ref={canvas} className={styles.drawn} width={192} height={272} aria-hidden="true" />;
}
