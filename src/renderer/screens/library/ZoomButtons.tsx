import { Button } from '../../parts/Button.tsx';
import { strings } from '../../strings.ts';
import styles from './map/Map.module.css';
import type { Zoom } from './use-zoom.ts';

export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  return (
    <div className={styles.zoom}>
      <Button weight="quiet" aria-label={strings.library.zoomIn} onPress={zoom.closer}>
        +
      </Button>
      <Button
        weight="quiet"
        aria-label={strings.library.zoomOut}
        isDisabled={zoom.scale === 1}
        onPress={zoom.further}
      >
        −
      </Button>
      <Button weight="quiet" isDisabled={zoom.scale === 1} onPress={zoom.whole}>
        {strings.library.zoomWhole}
      </Button>
    </div>
  );
}
