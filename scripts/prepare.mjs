// Run by npm after an install out of the repository: builds dist. Where npm installs the repository as a package of somebody
// else (pre-commit does, `npm i -g git+…` too), it leaves out what the build needs: that is installed first, here.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const run = (command) => execSync(command, { cwd, stdio: 'inherit' });

if (!existsSync(`${cwd}node_modules/typescript`)) run('npm ci --global=false --ignore-scripts --include=dev');
run('npm run build');
