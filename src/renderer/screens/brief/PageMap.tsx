import { memo, useEffect, useMemo, useRef } from 'react';
import { useBrief } from '../../state/brief.ts';
import { useThumbs } from '../../state/thumbs.ts';
import { strings } from '../../strings.ts';
import styles from './Outline.module.css';

/** Where a section is printed: its first page, from 1, and how many it has to itself; null until it is laid out. */
export function usePagesOf(
  sectionId: string,
): { readonly first: number; readonly looks: readonly string[] } | null {
  const preview = useBrief((state) => state.preview);
  return useMemo(() => {
    const at = preview?.parts.find(({ id }) => id === sectionId)?.page;
    if (!preview || at === undefined) return null;
    const sections = new Set(useBrief.getState().view?.sections.map(({ id }) => id));
    const next = preview.parts
      .filter(({ id, page }) => sections.has(id) && page > at)
      .map(({ page }) => page);
    const end = Math.max(at + 1, Math.min(...next, preview.pages));
    return { first: at + 1, looks: preview.looks.slice(at, end) };
  }, [preview, sectionId]);
}

/** As many pages as are shown of a section. */
const SHOWN = 2;

type PageMapProps = { readonly looks: readonly string[]; readonly isOpen: boolean };

/** A section's true pages, tiny; larger for the one being written. */
export const PageMap = memo(function PageMap({ looks, isOpen }: PageMapProps) {
  const pictures = useThumbs((state) => state.pictures);
  const drawn = looks.slice(0, SHOWN).filter((look) => pictures.has(look));
  if (drawn.length === 0) return <span />;
  return (
    <span className={styles.map} data-open={isOpen || undefined} aria-hidden="true">
      {drawn.map((look) => (
        <Picture key={look} picture={pictures.get(look) as ImageBitmap} />
      ))}
    </span>
  );
});

function Picture({ picture }: { readonly picture: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return <canvas ref={canvas} className={styles.thumb} width={picture.width} height={picture.height} />;
}

/** How many sections are kept out of print. */
export const LeftOutCount = ({ count }: { readonly count: number }) =>
  count > 0 && <p className={styles.out}>{strings.brief.sectionsOut(count)}</p>;
