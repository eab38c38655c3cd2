/**
 * Lists of like objects as columns: what is alike stands together, so that gzip finds it. Any JSON without
 * `null` and without the key that names columns comes back as it was, as a Library does.
 */

/** Names the columns of a list; no Library has such a key. */
const COLUMNS = '|';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (
  object: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));

/** `[{"a": 1}, {"a": 2, "b": 3}]` as `{"|": 2, "a": [1, 2], "b": [null, 3]}`. */
export function toColumns(value: unknown): unknown {
  if (isObject(value)) return mapValues(value, toColumns);
  if (!Array.isArray(value)) return value;
  if (value.length < 2 || !value.every(isObject)) return value.map(toColumns);
  const keys = [...new Set(value.flatMap((row) => Object.keys(row)))];
  const columns = keys.map((key) => [key, value.map((row) => toColumns(row[key] ?? null))]);
  return { [COLUMNS]: value.length, ...Object.fromEntries(columns) };
}

/** What `toColumns` was given. Keys of a row come in the order of the columns. */
export function fromColumns(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromColumns);
  if (!isObject(value)) return value;
  const { [COLUMNS]: length, ...columns } = value;
  if (typeof length !== 'number') return mapValues(value, fromColumns);
  const known = Object.entries(columns).map(
    ([key, column]) => [key, Array.isArray(column) ? column.map(fromColumns) : []] as const,
  );
  return Array.from({ length }, (_, row) =>
    Object.fromEntries(
      known.flatMap(([key, column]) => (column[row] === null ? [] : [[key, column[row]]])),
    ),
  );
}
