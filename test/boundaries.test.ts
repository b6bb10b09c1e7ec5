import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledPack } from './support.js';

/**
 * Who may import whom (ARCHITECTURE.md). The line stays straight only if a stage cannot reach into another one:
 * what it needs must come to it as data.
 */
const MAY_IMPORT: Record<string, { folders: string[]; why: string }> = {
  model: { folders: ['model'], why: 'types are the ground that everything stands on' },
  text: { folders: ['text'], why: 'helpers about characters know nothing of the line' },
  bytes: { folders: ['bytes'], why: 'containers of bytes know neither cells nor reports' },
  calendar: {
    folders: ['model', 'calendar'],
    why: 'counting days serves judging and publishing alike, and knows neither',
  },
  certificates: {
    folders: ['model', 'certificates'],
    why: 'what a place leads to serves the reading of grades and the ranking of contests alike',
  },
  rules: { folders: ['model', 'text', 'rules'], why: 'the pack is data for the stages, not their caller' },
  read: {
    folders: ['model', 'text', 'bytes', 'read'],
    why: 'readers know bytes and cells, not columns or rules',
  },
  columns: { folders: ['model', 'text', 'columns'], why: 'a stage never imports a sibling' },
  facts: { folders: ['model', 'text', 'certificates', 'facts'], why: 'a stage never imports a sibling' },
  judge: {
    folders: ['model', 'text', 'judge'],
    why: 'judging sees facts and rules as data only; days are counted for it in one place',
  },
  contest: {
    folders: ['model', 'text', 'certificates', 'contest'],
    why: 'ranking sees rows as facts, and the rules as data',
  },
  quota: { folders: ['model', 'text', 'quota'], why: 'a stage never imports a sibling' },
  cases: {
    folders: ['model', 'rules', 'report', 'cases', 'src'],
    why: 'a case goes through the whole line, of which it knows only the two ends',
  },
  mutation: {
    folders: ['model', 'rules', 'cases', 'judge', 'mutation', 'src'],
    why: 'it changes the pack and runs the cases; of the judge it takes the logic alone (see below)',
  },
  annotate: {
    folders: ['model', 'text', 'bytes', 'report', 'annotate'],
    why: 'it marks the bytes of a file with what a report says, in the words of the renderers',
  },
  parallel: {
    folders: ['model', 'bytes', 'read', 'rules', 'parallel', 'src'],
    why: 'it starts threads as the reader does, and hands them parts of the line; what they do stands in executor.ts',
  },
  registry: {
    folders: ['model', 'text', 'bytes', 'registry'],
    why: 'it compares rows with what earlier runs entered, and knows neither the rules nor where a registry lies',
  },
  audit: {
    folders: ['model', 'text', 'bytes', 'rules', 'report', 'audit', 'src'],
    why: 'it compares reports, and rules, of then and now; the line is handed to it, and files come as data',
  },
  publicity: {
    folders: ['model', 'text', 'calendar', 'publicity'],
    why: 'what is published comes of a report and the calendar, and knows no outputs',
  },
  report: {
    folders: ['model', 'text', 'bytes', 'report'],
    why: 'a renderer sees a Report, and bytes to know its own files by',
  },
  core: {
    folders: ['model', 'text', 'rules', 'read', 'annotate', 'report', 'core', 'src'],
    why: 'the check without Node: what it imports is what a browser runs (see below)',
  },
  api: {
    folders: ['model', 'read', 'report', 'core', 'cli', 'api', 'src'],
    why: 'the library is a second front beside the command line: it takes files, rules and the day from the same places',
  },
};

/** Node modules that reach the world: only the command line may use them. */
const WORLDLY = /^node:(fs|process|child_process|net|http|https|os|readline)/;
/** Starts the program's own reader, where a crafted file may take it down; nothing else is ever started. */
const STARTS_READER = 'read/entries.ts';
/** Tells the program beside a reader that hangs, through a pipe, what that uses of the processor. */
const TELLS_USAGE = 'read/watch.ts';
/** Stops a reader that takes too long. */
const STOPS_READER = 'read/time-limit.ts';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'));

interface Import {
  file: string;
  target: string;
}

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    ([, target = '']) => ({
      file,
      target,
    }),
  ),
);

/** `../judge/kleene.js` seen from `facts/x.ts` → `judge`; undefined for a file directly in src or a package. */
function folderOf({ file, target }: Import): string | undefined {
  if (!target.startsWith('.')) return undefined;
  const path = join(file, '..', target).replaceAll('\\', '/');
  return path.includes('/') ? path.split('/')[0] : 'src';
}

describe('import boundaries', () => {
  for (const [folder, { folders, why }] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports only ${folders.join(', ')}: ${why}`, () => {
      const strays = imports.filter(
        (each) => each.file.startsWith(`${folder}/`) && !folders.includes(folderOf(each) ?? folder),
      );
      expect(strays).toEqual([]);
    });
  }

  it('only the two lines and what stands in front of them import stages', () => {
    const stages = ['read', 'columns', 'facts', 'judge', 'quota', 'contest'];
    const importers = imports.filter((each) => {
      const folder = folderOf(each);
      return folder !== undefined && stages.includes(folder) && !each.file.startsWith(`${folder}/`);
    });
    const inside = importers.map(({ file }) => file).filter((file) => !/^(?:cli|api|core)\//u.test(file));
    // What two requirements have in common is reckoned with the judge's own logic, not with a copy of it.
    const LOGIC = 'mutation/logic.ts';
    // Of the reader it takes where threads are started, and nothing that reads.
    const THREADS = 'parallel/pool.ts';
    expect([...new Set(inside)].sort()).toEqual([
      'check.ts',
      'compare-tables.ts',
      'contest-rank.ts',
      'inputs.ts',
      LOGIC,
      THREADS,
      'parts.ts',
      'tables.ts',
      'tallies.ts',
    ]);
  });

  it('stages never touch the disk, the network, the process or the clock', () => {
    const worldly = imports.filter(({ file, target }) => WORLDLY.test(target) && !file.startsWith('cli/'));
    expect(worldly).toEqual([
      { file: STARTS_READER, target: 'node:child_process' },
      { file: TELLS_USAGE, target: 'node:fs' },
    ]);
    const clocks = files
      .filter((file) => !file.startsWith('cli/'))
      .filter((file) =>
        /Date\.now\(|new Date\(\)|performance\.now|process\.(env|argv|cwd|exit)/.test(
          readFileSync(join('src', file), 'utf8'),
        ),
      );
    // What the single executable tells the reader that it starts of itself can stand in its environment only.
    expect(clocks).toEqual([STARTS_READER, STOPS_READER]);
  });

  it('only rules/ reads YAML', () => {
    const readers = imports.filter(({ file, target }) => target === 'yaml' && !file.startsWith('rules/'));
    expect(readers).toEqual([]);
  });
});

describe('the core runs in a browser', () => {
  /** What is loaded when a file is, late imports too; types are gone by then. */
  const LOADED = /^(?:import|export)\s(?!type\s)(?:[^;'=]*?\sfrom\s)?'([^']+)';|import\('([^']+)'\)/gmu;
  const reached = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, early, late] of sourceOf(file).matchAll(LOADED)) {
      const target = early ?? late ?? '';
      if (target.startsWith('.'))
        visit(join(file, '..', target).replaceAll('\\', '/').replace(/\.js$/u, '.ts'));
      else packages.add(target);
    }
  };
  const sourceOf = (file: string) => readFileSync(join('src', file), 'utf8');
  visit('core/index.ts');

  it('imports nothing of Node, and no package that only Node or a rule pack needs', () => {
    expect(reached).toContain('facts/schema.ts');
    expect([...packages].sort()).toEqual([
      '@noble/hashes/hmac.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'get-east-asian-width',
      'hucre',
      'hucre/csv',
      'hucre/xlsx',
    ]);
  });

  it('uses nothing of Node without importing it, and makes no code of text', () => {
    const uses = [...reached].filter((file) =>
      /\bBuffer\b|\bprocess\.|\brequire\(|new Function\(|\beval\(/u.test(sourceOf(file)),
    );
    expect(uses).toEqual([]);
  });
});

describe('no words or numbers of the documents in the code', () => {
  /** Wording for people, and the numerals of the language itself. */
  const MAY_HOLD_CHINESE = ['report/messages/', 'text/chinese-number.ts'];
  const HAN = /\p{Script=Han}/u;

  it('Chinese stands only in comments and in the wording', () => {
    const found = files
      .filter((file) => !MAY_HOLD_CHINESE.some((allowed) => file.startsWith(allowed)))
      .flatMap((file) =>
        withoutComments(readFileSync(join('src', file), 'utf8'))
          .split('\n')
          .flatMap((line, index) => (HAN.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).toEqual([]);
  });

  it('no grade, contest, unit or district of the vocabularies stands in any source, the wording included', () => {
    const { grades, contests, units } = bundledPack().vocabulary;
    const { regions, unions, others } = units.national;
    const words = [
      ...grades.grades.map(({ zh }) => zh),
      ...contests.events.map(({ zh }) => zh),
      ...[...regions, ...unions, ...others].map(({ official }) => official),
      ...units.beijing.districts.map(({ official }) => official),
      ...units.beijing.industryUnions.map(({ official }) => official),
    ];
    // What the examples of codes are worded with is what sheets hold; nothing is decided by it.
    const EXAMPLES = 'report/messages/zh/codes/samples.ts';
    const sources = files.filter((file) => file !== EXAMPLES);
    expect(sources.length).toBe(files.length - 1);
    const code = sources.map((file) => withoutComments(readFileSync(join('src', file), 'utf8'))).join('\n');
    expect(words.length).toBeGreaterThan(90);
    expect(words.filter((word) => code.includes(word))).toEqual([]);
  });

  function withoutComments(code: string): string {
    return code
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
      .replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1');
  }
});
