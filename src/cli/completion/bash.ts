import type { Candidates, CommandPlan, CompletionPlan } from './plan.js';

/**
 * The script for bash, 3.2 of macOS included. It goes by the line and not by bash's own words, which end at `=`, and gives back
 * what is behind the last such sign.
 */
export function bashScript({ program, commands }: CompletionPlan): string {
  const name = functionName(program);
  return `# ${program} completion for bash: eval "$(${program} completion bash)"
${name}() {
  local line=\${COMP_LINE:0:COMP_POINT} path= option= lead= known= files= given last cur word
  read -ra given <<<"$line"
  [[ $line == *[[:space:]] ]] && given+=('')
  last=$((\${#given[@]} - 1))
  cur=\${given[last]}
  for word in "\${given[@]:1:last-1}"; do
    case "$path $word" in
      ${alternatives(commands.filter(({ path }) => path !== '').map(({ path }) => ` ${path}`))}) path="$path $word" ;;
    esac
  done
  if [[ $cur == --*=* ]]; then
    option=\${cur%%=*}
    lead=$option=
  elif ((last > 1)); then
    option=\${given[last - 1]}
  fi
  case "$path $option" in
${commands.flatMap(optionCases).join('\n')}
    *)
      if [[ $cur == -* ]]; then
        case "$path" in
${commands.map(optionNames).join('\n')}
        esac
      else
        case "$path" in
${commands.map(subjects).join('\n')}
        esac
      fi
      ;;
  esac
  COMPREPLY=()
  # Files alone are left to bash, which knows about quotes and ~; where neither they nor words are known, nothing is offered.
  [[ -z $known && $files == -f ]] && return
  compopt +o default +o bashdefault 2>/dev/null
  local own=\${COMP_WORDS[COMP_CWORD]} taken
  [[ $own == [=:] ]] && own=
  taken=\${cur%"$own"}
  for word in $known; do
    [[ $lead$word == "$cur"* ]] && word=$lead$word && COMPREPLY+=("\${word#"$taken"}")
  done
  if [[ -n $files ]]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$files" -- "\${cur#"$lead"}")
  fi
  [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
  return 0
}
complete -o bashdefault -o default -F ${name} ${program}
`;
}

/** What a function is called: a program's name may hold signs that a function's may not. */
function functionName(program: string): string {
  return `_${program.replaceAll(/\W/gu, '_')}`;
}

function optionCases({ path, options }: CommandPlan): string[] {
  return options.flatMap(({ names, value }) =>
    value === null
      ? []
      : [`    ${alternatives(names.map((each) => `${at(path)} ${each}`))}) ${set(value)} ;;`],
  );
}

function optionNames({ path, options }: CommandPlan): string {
  return `          ${quoted(at(path))}) ${set({ words: options.flatMap(({ names }) => names), files: null })} ;;`;
}

function subjects({ path, commands, subjects: { words, files } }: CommandPlan): string {
  return `          ${quoted(at(path))}) ${set({ words: [...commands.map(({ name }) => name), ...words], files })} ;;`;
}

/** How the script writes the path of a command: a blank before each word. */
function at(path: string): string {
  return path === '' ? '' : ` ${path}`;
}

const LISTED = { any: '-f', folders: '-d' };

function set({ words, files }: Candidates): string {
  return `known=${quoted(words.join(' '))} files=${files === null ? '' : LISTED[files]}`;
}

function alternatives(texts: string[]): string {
  return texts.map(quoted).join(' | ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
