/** An edge of a bipartite graph; only edges with a positive gain are worth choosing. */
export interface Edge {
  readonly ja: number;
  readonly ko: number;
  readonly gain: number;
}

/**
 * The set of edges with the greatest total gain in which every node has at most one edge: a global optimum, crossings
 * allowed, nodes may stay free. Solved component by component with the Hungarian method (Kuhn 1955, in the O(n²m) form with
 * potentials), so that the cost follows the size of the largest knot of candidates and not that of the readouts.
 */
export function assign<T extends Edge>(edges: readonly T[]): T[] {
  const chosen = components(edges.filter((edge) => edge.gain > 0)).flatMap(assignComponent);
  return chosen.toSorted((a, b) => a.ja - b.ja || a.ko - b.ko);
}

function components<T extends Edge>(edges: readonly T[]): T[][] {
  const parent = new Map<string, string>();
  const find = (node: string): string => {
    let root = node;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    parent.set(node, root);
    return root;
  };
  for (const edge of edges) parent.set(find(`k${edge.ko}`), find(`j${edge.ja}`));
  const groups = new Map<string, T[]>();
  for (const edge of edges) {
    const root = find(`j${edge.ja}`);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}

function assignComponent<T extends Edge>(edges: readonly T[]): T[] {
  if (edges.length === 1) return [...edges];
  const rows = [...new Set(edges.map((edge) => edge.ja))].toSorted((a, b) => a - b);
  const columns = [...new Set(edges.map((edge) => edge.ko))].toSorted((a, b) => a - b);
  const rowOf = new Map(rows.map((row, i) => [row, i]));
  const columnOf = new Map(columns.map((column, i) => [column, i]));
  // One free column a row stands for "no counterpart" (cost 0), so that the method, which fills every row, may leave it out.
  const width = columns.length + rows.length;
  const cells = new Map<number, T>();
  const cost = new Float64Array(rows.length * width);
  for (const edge of edges) {
    const cell = (rowOf.get(edge.ja) ?? 0) * width + (columnOf.get(edge.ko) ?? 0);
    cells.set(cell, edge);
    cost[cell] = -edge.gain;
  }
  return hungarian(rows.length, width, cost).flatMap((column, row) => cells.get(row * width + column) ?? []);
}

/** The column of each row in an assignment of least cost, given row by row; rows ≤ columns. */
function hungarian(rows: number, columns: number, cost: Float64Array): number[] {
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) augment({ row, columns, cost, u, v, rowAt });
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= columns; column++) {
    const row = rowAt[column] ?? 0;
    if (row > 0) result[row - 1] = column - 1;
  }
  return result;
}

interface Augmentation {
  readonly row: number;
  readonly columns: number;
  readonly cost: Float64Array;
  readonly u: Float64Array;
  readonly v: Float64Array;
  /** The row that a column is given to; 0 is none, and column 0 holds the row being placed. */
  readonly rowAt: Int32Array;
}

/** Places one more row along the shortest augmenting path. */
function augment({ row, columns, cost, u, v, rowAt }: Augmentation): void {
  const least = new Float64Array(columns + 1).fill(Infinity);
  const from = new Int32Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  rowAt[0] = row;
  let column = 0;
  do {
    used[column] = 1;
    const at = rowAt[column] ?? 0;
    const costs = (at - 1) * columns - 1;
    let delta = Infinity;
    let next = 0;
    for (let j = 1; j <= columns; j++) {
      if (used[j]) continue;
      const reduced = (cost[costs + j] ?? 0) - (u[at] ?? 0) - (v[j] ?? 0);
      if (reduced < (least[j] ?? 0)) {
        least[j] = reduced;
        from[j] = column;
      }
      if ((least[j] ?? 0) < delta) {
        delta = least[j] ?? 0;
        next = j;
      }
    }
    for (let j = 0; j <= columns; j++) {
      if (used[j]) {
        const r = rowAt[j] ?? 0;
        u[r] = (u[r] ?? 0) + delta;
        v[j] = (v[j] ?? 0) - delta;
      } else least[j] = (least[j] ?? 0) - delta;
    }
    column = next;
  } while ((rowAt[column] ?? 0) !== 0);
  while (column !== 0) {
    const previous = from[column] ?? 0;
    rowAt[column] = rowAt[previous] ?? 0;
    column = previous;
  }
}
