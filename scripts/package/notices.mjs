import { readdirSync, readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The licences of the packages inside the program, and of Node: they ask to be handed on with it. */
export function notices(nodeLicense) {
  const { packages } = JSON.parse(read('package-lock.json'));
  const parts = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version, license }]) => {
      const file = readdirSync(new URL(`../../${path}/`, import.meta.url)).find((name) =>
        /^licen[cs]e(\.(md|txt))?$/i.test(name),
      );
      const { name, author } = JSON.parse(read(`${path}/package.json`));
      const text =
        file === undefined ? `${license}\n${author?.name ?? author ?? ''}` : read(`${path}/${file}`);
      return `${name} ${version} (${license})\n\n${text.trim()}\n`;
    });
  const own = `craftsman\n\n${read('LICENSE').trim()}\n`;
  return [own, ...parts, `Node.js\n\n${nodeLicense.trim()}\n`].join(`\n${'='.repeat(80)}\n\n`);
}
