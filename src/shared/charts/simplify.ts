type Point = readonly [number, number];

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Lines of up to so many corners are looked at corner by corner; no drawing has room for more. */
const MANY = 4000;

/**
 * A line of very many corners without those that lie nearer to the last one than half of `tolerance`, or than is needed to
 * leave no more than a drawing has room for: a coast may be surveyed to the metre.
 */
export function thinned(line: readonly Point[], tolerance: number): readonly Point[] {
  let points = line;
  for (let near = tolerance / 2; points.length > MANY; near *= 2) points = withoutNear(points, near);
  return points;
}

function withoutNear(points: readonly Point[], near: number): readonly Point[] {
  let [x, y] = points[0] ?? [0, 0];
  return points.filter((point, index) => {
    const isNear = (point[0] - x) ** 2 + (point[1] - y) ** 2 < near ** 2;
    if (isNear && index > 0 && index < points.length - 1) return false;
    [x, y] = point;
    return true;
  });
}

/** A line without the corners that lie nearer to it than `tolerance` (Douglas and Peucker). */
export function simplified(line: readonly Point[], tolerance: number): readonly Point[] {
  const points = thinned(line, tolerance);
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
