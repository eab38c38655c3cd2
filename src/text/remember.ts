/** Remembering: what takes time to make is made once for each key. */

/**
 * @param make - pure: the same key, a text or an object, makes the same value
 * @param most - keys that are kept; above it all are forgotten, so that what readers type cannot fill the memory
 */
export function remember<Key, Value extends object>(
  make: (key: Key) => Value,
  most = Infinity,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found) return found;
    const value = make(key);
    if (known.size >= most) known.clear();
    known.set(key, value);
    return value;
  };
}
