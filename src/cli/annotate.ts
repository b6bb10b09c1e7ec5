import { basename, dirname, extname, join } from 'node:path';
import { annotate } from '../annotate/index.js';
import { sha256 } from '../bytes/sha256.js';
import { bytesOf, type ReadInput } from '../inputs.js';
import type { Problem } from '../model/finding.js';
import type { Report } from '../model/report.js';
import type { Lang } from '../report/lang.js';
import type { InputFile } from './inputs.js';
import { Refusal, refuse, refuseUnwritableFile } from './io.js';
import { beside, type Target, targetAt } from './outputs.js';

/** Kinds of workbooks that a copy keeps; any other becomes an .xlsx. */
const KEPT = new Set(['xlsx', 'xlsm', 'xltx', 'xltm']);

/**
 * The marked copies of `--annotate`: one beside each file that has been read, `name.annotated.xlsx`. Of two files that
 * would have the same copy, the later one keeps its extension in the name. `unwritten`: why a file gets none, for somebody has
 * worked on an earlier copy: that keeps nobody from the report.
 */
export async function annotateTargets(
  report: Report,
  inputs: InputFile[],
  read: ReadInput[],
  { lang, unmask }: { lang: Lang; unmask: boolean },
): Promise<{ targets: Target[]; unwritten: Refusal['problems'] }> {
  const targets: Target[] = [];
  const unwritten: Refusal['problems'] = [];
  for (const input of inputs) {
    const found = read.find(({ file }) => file === input.file);
    const checked = report.inputs.find(({ file }) => file === input.file);
    if (!('bytes' in input) || found?.read.ok !== true || found.marks === undefined) continue;
    if (checked === undefined || checked.problem !== null) continue;
    const { workbook } = found.read;
    const { marks } = found;
    const path = await copyOf(input.path, workbook.format === 'xlsx', inputs, targets).catch(
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        unwritten.push(...error.problems);
        return null;
      },
    );
    if (path === null) continue;
    let said: Problem[] = [];
    targets.push({
      path,
      option: '',
      content: async () => {
        const original = bytesOf(input);
        // The places of the report are those of the file as it was checked.
        if ('problem' in original || sha256(original.bytes) !== found.sha256)
          throw refuse('output.input-changed', {}, input.file);
        const job = { file: input.file, bytes: original.bytes, workbook, marks };
        const { bytes, how, full } = await annotate(job, report, { lang, unmask });
        said = [
          { code: WRITTEN[how], args: {} },
          ...full.map((sheet) => ({ code: 'cli.annotated-full', args: { sheet } })),
        ];
        return bytes;
      },
      said: () => said,
    });
  }
  return { targets, unwritten };
}

/** Nobody waits for copies that cannot be written beside their files. */
export async function refuseClosedFolders(inputs: InputFile[]): Promise<void> {
  const first = new Map(
    inputs.flatMap((input) => ('bytes' in input ? [[dirname(input.path), input.path] as const] : [])),
  );
  for (const path of first.values())
    await refuseUnwritableFile({ path: await beside(path, 'annotated.xlsx'), option: '' });
}

const WRITTEN = {
  kept: 'cli.annotated-written',
  'other-format': 'cli.annotated-rebuilt',
  encrypted: 'cli.annotated-decrypted',
  unusual: 'cli.annotated-unusual',
};

async function copyOf(
  path: string,
  keepsKind: boolean,
  inputs: InputFile[],
  others: Target[],
): Promise<string> {
  const own = extname(path).toLowerCase().slice(1);
  const ending = `annotated.${keepsKind && KEPT.has(own) ? own : 'xlsx'}` as const;
  const name = join(dirname(path), basename(path, extname(path)));
  const taken = others.some((other) => other.path.toLowerCase() === `${name}.${ending}`.toLowerCase());
  // The ending of the name given is cut off there.
  return targetAt(inputs, await beside(taken ? `${path}.x` : path, ending), '');
}
