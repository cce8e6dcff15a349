import { type NetworkNode, network } from '../../shared/charts/network.ts';
import type { Measure } from '../../shared/charts/scene.ts';
import type { Cluster, Organisation } from '../../shared/domain/index.ts';
import { label } from '../../shared/format/words.ts';
import type { ClusterNetwork } from '../../shared/views/index.ts';
import type { Library } from './library.ts';
import { organisationRef } from './pages/refs.ts';

/** More marks than this cannot be read; the list beside the chart has all of them. */
const MOST_NODES = 60;

export function organisationRole({ kind }: Organisation): NetworkNode['role'] {
  if (kind === 'talent') return 'talent';
  return kind === 'business' ? 'business' : 'institution';
}

/** Most linked first, then by name: what a large network leaves out says least. */
function ranked(library: Library, cluster: Cluster): readonly Organisation[] {
  const links = (o: Organisation): number => library.linksOf(o.id).length;
  return [...library.organisationsOfCluster(cluster.id)].sort(
    (a, b) => links(b) - links(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/**
 * A cluster's organisations and those outside it that they are linked to, as the figure that the PDF draws, with what
 * the window needs to walk along it. Null where there are fewer than two.
 */
export function clusterNetwork(
  cluster: Cluster,
  library: Library,
  measure: Measure,
  width: number,
): ClusterNetwork | null {
  const inside = ranked(library, cluster).slice(0, MOST_NODES);
  const ids = new Set(inside.map(({ id }) => id));
  const outside = [
    ...new Set(inside.flatMap(({ id }) => library.linksOf(id)).flatMap(({ fromId, toId }) => [fromId, toId])),
  ]
    .filter((id) => !ids.has(id))
    .flatMap((id) => library.organisation(id) ?? [])
    .slice(0, MOST_NODES - inside.length);
  const members = [...inside, ...outside];
  if (members.length < 2) return null;
  const leads = cluster.leadPlaces;
  const placeOf = ({ place }: Organisation): string => place ?? library.homePlace.name;
  const rank = (place: string): number =>
    leads.includes(place) ? leads.indexOf(place) : library.ownPlaces.has(place) ? 500 : 900;
  const order = [...members].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
  });
  const shown = new Set(members.map(({ id }) => id));
  const edges = members
    .flatMap(({ id }) => library.linksOf(id))
    .filter((link, at, all) => all.indexOf(link) === at && shown.has(link.fromId) && shown.has(link.toId))
    .map(({ fromId, toId, relation }) => ({ from: fromId, to: toId, relation: label(relation) }));
  const scene = network(
    order.map((o) => ({ id: o.id, name: o.name, role: organisationRole(o), place: placeOf(o) })),
    edges,
    { width, measure, subject: `Talent, businesses and institutions of ${cluster.name}, by place` },
  );
  return {
    scene,
    nodes: order.map((o) => ({
      ref: organisationRef(o),
      place: placeOf(o),
      neighbours: [
        ...new Set(edges.flatMap(({ from, to }) => (from === o.id ? [to] : to === o.id ? [from] : []))),
      ].filter((id) => id !== o.id),
    })),
    edges,
  };
}
