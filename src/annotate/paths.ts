/** Names of parts compare without regard to case, and some programs begin them with a slash. */
export function keyOf(name: string): string {
  return name.replace(/^(?:\.?\/)+/u, '').toLowerCase();
}

/** A path without percent signs; as it is where they mean nothing. */
export function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
