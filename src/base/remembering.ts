/**
 * The same function, which finds each value once: pages that are built one after the other often ask for the same.
 *
 * @param make of plain data; equal data gives equal values
 */
export function remembering<Given, Value>(make: (given: Given) => Value): (given: Given) => Value {
  const known = new Map<string, Value>();
  return (given) => {
    const key = JSON.stringify(given);
    const found = known.has(key) ? (known.get(key) as Value) : make(given);
    known.set(key, found);
    return found;
  };
}
