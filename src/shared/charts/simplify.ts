type Point = readonly [number, number];

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** A line without the corners that lie nearer to it than `tolerance` (Douglas and Peucker). */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const kept = new Set([0, points.length - 1]);
  const stack: [number, number][] = [[0, points.length - 1]];
  for (let span = stack.pop(); span; span = stack.pop()) {
    const [from, to] = span;
    let [far, at] = [tolerance, -1];
    const [start, end] = [points[from], points[to]];
    if (!start || !end) continue;
    for (let index = from + 1; index < to; index += 1) {
      const point = points[index];
      const off = point ? distance(point, start, end) : 0;
      if (off > far) [far, at] = [off, index];
    }
    if (at === -1) continue;
    kept.add(at);
    stack.push([from, at], [at, to]);
  }
  return points.filter((_, index) => kept.has(index));
}
