import type { Candidates, CommandPlan, CompletionPlan } from './plan.js';

/**
 * The script for Windows PowerShell 5.1 and PowerShell 7. Where nothing is given back the shell completes files itself, so that files
 * and folders need no word here. What a command or option does is told in ASCII or not at all: Windows PowerShell reads the script
 * in the encoding of the console, in which other texts may come out as anything, quotes too.
 */
export function powershellScript({ program, commands }: CompletionPlan): string {
  return `# ${program} completion for PowerShell: ${program} completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName @(${quoted(program)}, ${quoted(`${program}.cmd`)}, ${quoted(`${program}.exe`)}) -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $paths = @(${commands.map(({ path }) => quoted(path)).join(', ')})
  $values = @{
${commands.flatMap(valueLines).join('\n')}
  }
  $options = @{
${commands.map(optionLines).join('\n')}
  }
  $subjects = @{
${commands.map(subjectLines).join('\n')}
  }
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $path = ''
  foreach ($word in $before) {
    $next = "$path $word".Trim()
    if ($paths -ccontains $next) { $path = $next }
  }
  $last = if ($before.Count -gt 0) { $before[-1] } else { '' }
  $found = if ($values.ContainsKey("$path $last")) { $values["$path $last"] }
    elseif ($wordToComplete.StartsWith('-')) { $options[$path] }
    else { $subjects[$path] }
  $found | Where-Object { $_ -and $_.Split('|')[0].StartsWith($wordToComplete) } | ForEach-Object {
    $name, $text = $_ -split '\\|', 2
    if (-not $text) { $text = $name }
    [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $text)
  }
}
`;
}

function valueLines({ path, options }: CommandPlan): string[] {
  return options.flatMap(({ names, value }) =>
    value === null ? [] : names.map((name) => `    ${quoted(`${path} ${name}`)} = ${list(value)}`),
  );
}

function optionLines({ path, options }: CommandPlan): string {
  const all = options.flatMap(({ names, description }) => names.map((name) => told(name, description)));
  return `    ${quoted(path)} = ${list({ words: all, files: null })}`;
}

function subjectLines({ path, commands, subjects }: CommandPlan): string {
  const all = commands.map(({ name, description }) => told(name, description));
  return `    ${quoted(path)} = ${list({ ...subjects, words: [...all, ...subjects.words] })}`;
}

function told(name: string, description: string): string {
  return /^[ -~]*$/u.test(description) ? `${name}|${description}` : name;
}

function list({ words }: Candidates): string {
  return `@(${words.map(quoted).join(', ')})`;
}

/** PowerShell takes curly quotes for straight ones. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/gu, '$&$&')}'`;
}
