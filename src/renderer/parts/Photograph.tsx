import { useEffect, useRef, useState } from 'react';
import { ask } from '../state/client.ts';
import styles from './Photograph.module.css';

/** At most so wide, in points of the screen that it is drawn on. */
const MOST_WIDE = 900;

/**
 * A photograph of the pack, drawn small; nothing where its file is not on this computer. Drawn and not linked: the window
 * loads no picture from anywhere.
 */
export function Photograph({
  file,
  alt,
  small = false,
}: {
  readonly file: string;
  readonly alt: string;
  readonly small?: boolean;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isOld = false;
    setGone(false);
    void ask('photograph', { file }).then(async (answer) => {
      if (isOld) return;
      const bytes = answer.ok ? answer.value?.bytes : null;
      if (!bytes || typeof createImageBitmap === 'undefined') return setGone(true);
      const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]), {
        resizeWidth: MOST_WIDE,
        resizeQuality: 'medium',
      }).catch(() => null);
      if (isOld) return;
      if (!picture || !canvas.current) return setGone(true);
      canvas.current.width = picture.width;
      canvas.current.height = picture.height;
      canvas.current.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
    });
    return () => {
      isOld = true;
    };
  }, [file]);
  if (isGone) return null;
  return (
    <canvas
      ref={canvas}
      className={`${styles.photograph} ${small ? styles.small : ''}`}
      role="img"
      aria-label={alt}
    />
  );
}
