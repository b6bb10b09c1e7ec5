import type { Candidates, CommandPlan, CompletionPlan } from './plan.js';

/** The script for zsh, which shows what each command and option does. */
export function zshScript({ program, commands }: CompletionPlan): string {
  const name = `_${program.replaceAll(/\W/gu, '_')}`;
  return `#compdef ${program}
# ${program} completion for zsh: eval "$(${program} completion zsh)", behind compinit
${name}() {
  local at= option= word
  local -a described plain
  local files=
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "$at $word" in
      ${commands
        .filter(({ path }) => path !== '')
        .map(({ path }) => quoted(` ${path}`))
        .join(' | ')}) at="$at $word" ;;
    esac
  done
  if [[ $PREFIX == --*=* ]]; then
    option=\${PREFIX%%=*}
    compset -P '*='
  elif (( CURRENT > 2 )); then
    option=\${words[CURRENT-1]}
  fi
  case "$at $option" in
${commands.flatMap(optionCases).join('\n')}
    *)
      if [[ $PREFIX == -* ]]; then
        case "$at" in
${commands.map(optionNames).join('\n')}
        esac
        _describe -o option described
        return
      fi
      case "$at" in
${commands.map(subjects).join('\n')}
      esac ;;
  esac
  (( \${#described} )) && _describe command described
  if (( \${#plain} )); then
    compadd -- \${plain:#*=}
    compadd -S '' -- \${(M)plain:#*=}
  fi
  [[ $files == any ]] && _files
  [[ $files == folders ]] && _files -/
}
compdef ${name} ${program}
`;
}

function optionCases({ path, options }: CommandPlan): string[] {
  return options.flatMap(({ names, value }) =>
    value === null
      ? []
      : [`    ${names.map((each) => quoted(`${at(path)} ${each}`)).join(' | ')}) ${candidates(value)} ;;`],
  );
}

function optionNames({ path, options }: CommandPlan): string {
  const lines = options.flatMap(({ names, description }) =>
    names.map((name) => described(name, description)),
  );
  return `          ${quoted(at(path))}) described=(${lines.join(' ')}) ;;`;
}

function subjects({ path, commands, subjects: known }: CommandPlan): string {
  const lines = commands.map(({ name, description }) => described(name, description));
  return `        ${quoted(at(path))}) described=(${lines.join(' ')}) ${candidates(known)} ;;`;
}

function at(path: string): string {
  return path === '' ? '' : ` ${path}`;
}

function candidates({ words, files }: Candidates): string {
  return `plain=(${words.map(quoted).join(' ')}) files=${files ?? ''}`;
}

/** A name with what it means, as _describe takes them. */
function described(name: string, description: string): string {
  return quoted(`${name.replaceAll(':', '\\:')}:${description}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
