import { createViteServer } from 'vitest/node';

/** Loads modules of the tests, which are TypeScript: Vite, which runs those, does it. Paths are those below `test`. */
export async function testModules(...paths) {
  const vite = await createViteServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null },
  });
  const modules = await Promise.all(paths.map((path) => vite.ssrLoadModule(`/test/${path}.ts`)));
  return { modules, close: () => vite.close() };
}
