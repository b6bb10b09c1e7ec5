import type { Candidates, CommandPlan, CompletionPlan, OptionPlan } from './plan.js';

/** The script for fish, which shows what each command and option does. */
export function fishScript({ program, commands }: CompletionPlan): string {
  const name = `__${program.replaceAll(/\W/gu, '_')}_at`;
  const groups = commands.filter((command) => command.path !== '' && command.commands.length > 0);
  return `# ${program} completion for fish: ${program} completion fish | source
function ${name} --description 'Whether the command line is at this command'
    set -l at
    for word in (commandline -opc)[2..]
        string match -q -- '-*' $word; and continue
        if test (count $at) -eq 0; or begin; test (count $at) -eq 1; and contains -- "$at[1]" ${groups.map(({ path }) => path).join(' ')}; end
            set -a at $word
        end
    end
    test "$at" = "$argv[1]"
end
complete -c ${program} -f
${commands.flatMap((command) => linesOf(command, program, name)).join('\n')}
`;
}

function linesOf({ path, commands, subjects, options }: CommandPlan, program: string, at: string): string[] {
  const start = `complete -c ${program} -n ${quoted(`${at} ${quoted(path)}`)}`;
  return [
    ...commands.map(({ name, description }) => `${start} -a ${name} -d ${quoted(description)}`),
    ...(subjects.words.length > 0 ? [`${start} -a ${quoted(subjects.words.join(' '))}`] : []),
    ...(subjects.files === null ? [] : [`${start} ${files(subjects)}`]),
    ...options.map((option) => `${start} ${optionLine(option)}`),
  ];
}

function optionLine({ names, description, value }: OptionPlan): string {
  const flags = names.map((name) => (name.startsWith('--') ? `-l ${name.slice(2)}` : `-s ${name.slice(1)}`));
  const after =
    value === null
      ? []
      : value.files !== null
        ? ['-r', files(value)]
        : ['-x', ...(value.words.length > 0 ? [`-a ${quoted(value.words.join(' '))}`] : [])];
  return [...flags, ...after, `-d ${quoted(description)}`].join(' ');
}

function files({ files: kind }: Candidates): string {
  return kind === 'folders' ? "-a '(__fish_complete_directories)'" : '-F';
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
