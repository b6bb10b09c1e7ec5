import { aboutCode, codeFamilies, codeWords, exampleOf } from './codes.js';
import { basisTexts, isAboutCriteria, severityText } from './explain/code.js';
import type { Lang } from './lang.js';
import { frameOf } from './messages/index.js';
import type { Requirement } from './requirements.js';

/** The page of all codes (docs/codes.md), family by family, each code under an anchor of its own name. */
export function codesPage(requirements: Requirement[], lang: Lang): string {
  const words = codeWords(lang);
  const families = codeFamilies(lang);
  const parts = [
    `# ${words.page.title}`,
    ...words.page.intro,
    families.map(({ id, name, codes }) => `- [${name}](#${id}) (${codes.length})`).join('\n'),
    ...families.flatMap(({ id, name, codes }) => [
      `<a id="${id}"></a>\n\n## ${name}`,
      ...codes.map((code) => codePart(code, requirements, lang)),
    ]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function codePart(code: string, requirements: Requirement[], lang: Lang): string {
  const words = codeWords(lang);
  const { line } = frameOf(lang);
  const said = aboutCode(code, lang);
  if (said === undefined) return '';
  const example = exampleOf(code, lang);
  const basis = basisTexts(code, requirements, lang);
  const items: [string, string][] = [
    [words.severity, severityText(said.severities, lang)],
    [words.todo, said.todo],
    ...(isAboutCriteria(code) ? [['', words.criterion('N-04')] satisfies [string, string]] : []),
    ...(basis.length === 0 ? [] : [[words.basis, basis.join(line.sentenceJoin)] satisfies [string, string]]),
    [words.example, example.todo === '' ? example.what : line.sentences(example.what, example.todo)],
  ];
  const list = items.map(
    ([label, text]) => `- ${label === '' ? '' : `**${label}**${line.colon}`}${escaped(text)}`,
  );
  return [`<a id="${code}"></a>\n\n### \`${code}\` ${said.title}`, escaped(said.about), list.join('\n')].join(
    '\n\n',
  );
}

/** Signs that Markdown would obey. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]|#]/gu, (sign) => `\\${sign}`);
}
