import { nearest } from '../../text/nearest.js';
import type { PackFile } from '../pack-file.js';
import type { PackProblem } from '../problem.js';

/** Schema of the files of each folder; `*`: of the vocabulary by its topic. The first that fits. */
const SCHEMAS: [string, string][] = [
  ['schemes/', 'scheme'],
  ['form/', 'form'],
  ['contests/', 'contest'],
  ['cases/contests/', 'contest-cases'],
  ['cases/', 'cases'],
  ['vocab/', 'vocab-*'],
];

const LINE = /^\uFEFF?# yaml-language-server: \$schema=(\S+)\s*$/mu;

/** Files whose first line does not give editors their schema: no fault, but faults are then not marked while typing. */
export function schemaLineNotices(files: PackFile[]): PackProblem[] {
  return files.flatMap(({ path, text }): PackProblem[] => {
    const schema = SCHEMAS.find(([folder]) => path.startsWith(folder))?.[1];
    if (schema === undefined) return [];
    const folders = path.split('/');
    const topic = (folders.at(-1) ?? '').replace(/\.yaml$/u, '');
    const wanted = `${'../'.repeat(folders.length - 1)}schema/${schema.replace('*', topic)}.schema.json`;
    const [first = ''] = text.split('\n', 1);
    const found = LINE.exec(first)?.[1] ?? '';
    if (found === wanted) return [];
    const at = { file: path, line: 1, column: 1 };
    return [
      {
        ...at,
        code: 'pack.schema-line',
        args: { name: found, nearest: nearest(found, [wanted]) ?? '', wanted },
      },
    ];
  });
}
