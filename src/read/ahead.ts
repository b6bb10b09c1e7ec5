/**
 * Loads what most files are read with, while there is nothing to read yet. A file that comes earlier waits for it as it
 * would have anyway, and what cannot be loaded is told of when it is needed.
 */
export function loadAhead(): void {
  for (const loading of [
    import('yauzl'),
    import('yazl'),
    import('./hucre.js'),
    import('hucre/xlsx'),
    import('hucre'),
  ]) {
    loading.catch(() => undefined);
  }
}
