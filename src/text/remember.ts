/** Remembering: what takes time to make is made once for each text. */

/**
 * @param make - pure: the same text makes the same value
 * @param most - texts that are kept; above it all are forgotten, so that what readers type cannot fill the memory
 */
export function remember<Value extends object>(
  make: (text: string) => Value,
  most = Infinity,
): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    const value = make(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
}
