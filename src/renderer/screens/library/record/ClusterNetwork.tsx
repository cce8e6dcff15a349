import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClusterNetwork as Network } from '../../../../shared/contract.ts';
import type { Refusal } from '../../../../shared/domain/refusal.ts';
import figureStyles from '../../../parts/Chart.module.css';
import { ShapeGroup } from '../../../parts/Chart.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Waiting } from '../../../parts/Waiting.tsx';
import { ask } from '../../../state/client.ts';
import { useRecord } from '../../../state/record.ts';
import { strings } from '../../../strings.ts';
import mapStyles from '../map/Map.module.css';
import { Toggle } from '../Toggle.tsx';
import { useArrowKeys } from '../use-arrow-keys.ts';
import { useZoom } from '../use-zoom.ts';
import { ZoomButtons } from '../ZoomButtons.tsx';
import styles from './Record.module.css';
import { RecordLink } from './RecordLink.tsx';
import { Section } from './Section.tsx';

/** Wide enough for three columns of names. */
const WIDTH = 470;

/** A cluster's network: the drawing of the PDF, walked by arrow keys, and the same as a list. */
export function ClusterNetwork({ id }: { readonly id: string }) {
  const [network, setNetwork] = useState<Network | null | 'reading'>('reading');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [shown, setShown] = useState<'figure' | 'list'>('figure');
  const page = useRecord((state) => state.page);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit may have changed what belongs to it
  useEffect(() => {
    let still = true;
    void ask('clusterNetwork', { id, width: WIDTH }).then((answer) => {
      if (!still) return;
      setNetwork(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.refusal);
    });
    return () => {
      still = false;
    };
  }, [id, page]);
  return (
    <Section
      title={strings.library.network}
      aside={
        network !== null &&
        network !== 'reading' && (
          <Toggle
            label={strings.library.network}
            options={[
              { value: 'figure', name: strings.library.asFigure },
              { value: 'list', name: strings.library.asList },
            ]}
            value={shown}
            onChange={setShown}
          />
        )
      }
    >
      {refusal && <RefusalNote refusal={refusal} />}
      {network === 'reading' && <Waiting sentence={strings.library.drawingNetwork} />}
      {network === null && !refusal && <p className={styles.quiet}>{strings.library.networkNone}</p>}
      {network !== null &&
        network !== 'reading' &&
        (shown === 'figure' ? <Drawing network={network} /> : <NetworkList network={network} />)}
    </Section>
  );
}

function Drawing({ network }: { readonly network: Network }) {
  const { scene, nodes } = network;
  const open = useRecord((state) => state.open);
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(svg, scene.width, scene.height);
  const spots = useMemo(
    () =>
      (scene.targets ?? []).flatMap((target) => {
        const node = nodes.find(({ ref }) => ref.id === target.id);
        return node ? [{ ...target, x: target.x + 6, y: target.y + 8, box: target, node }] : [];
      }),
    [scene, nodes],
  );
  const { active, setAt, onKeyDown } = useArrowKeys(svg, spots, {
    zoom,
    first: nodes[0]?.ref.id,
    open: ({ node }) => open(node.ref),
    // Along a link where one leads that way; otherwise to the next one.
    linkedTo: ({ node }) => spots.filter(({ id }) => node.neighbours.includes(id)),
  });
  const linked = new Set(active?.node.neighbours);
  const { frame } = zoom;
  return (
    <>
      <div className={mapStyles.bar}>
        <p className={styles.detail}>{strings.library.networkHelp}</p>
        <ZoomButtons zoom={zoom} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing whose marks are buttons */}
      <svg
        ref={svg}
        className={`${figureStyles.figure} ${mapStyles.drawing}`}
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="group"
        aria-label={strings.library.network}
        data-zoomed={zoom.scale > 1 || undefined}
        onKeyDown={onKeyDown}
        {...zoom.handlers}
      >
        <ShapeGroup shapes={scene.shapes} />
        {spots.map(({ id, box, node }) => (
          // biome-ignore lint/a11y/useSemanticElements: there is no button element in SVG
          <g
            key={id}
            role="button"
            tabIndex={id === active?.id ? 0 : -1}
            data-spot={id}
            data-linked={linked.has(id) || undefined}
            className={mapStyles.node}
            aria-label={strings.library.node(node.ref.title, node.ref.detail, node.neighbours.length)}
            onFocus={() => setAt(id)}
            onClick={() => open(node.ref)}
            onKeyDown={() => undefined}
          >
            <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={3} />
          </g>
        ))}
      </svg>
    </>
  );
}

/** The same network in words: each organisation, where it is, and its links. */
function NetworkList({ network }: { readonly network: Network }) {
  const of = new Map(network.nodes.map(({ ref }) => [ref.id, ref]));
  return (
    <ul className={styles.list}>
      {network.nodes.map(({ ref, place }) => (
        <li key={ref.id}>
          <RecordLink to={ref} />
          <span className={styles.detail}>
            {[
              place,
              ...network.edges
                .filter(({ from }) => from === ref.id)
                .map(({ relation, to }) => `${relation} ${of.get(to)?.title ?? to}`),
            ].join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
