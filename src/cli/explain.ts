import type { NomineeReport, Report } from '../model/report.js';
import { idOf } from '../model/values.js';
import type { WaiverFile } from '../model/waiver.js';
import { findingCodes } from '../report/codes.js';
import { renderExplainCode } from '../report/explain/code.js';
import { renderExplainContestRule, renderExplainCriterion, renderExplainNominee } from '../report/explain.js';
import type { Lang } from '../report/lang.js';
import { frameOf } from '../report/messages/index.js';
import { requirementsOf } from '../report/requirements.js';
import { chooseSchemes } from '../rules/choose.js';
import { keyedHash } from '../text/keyed-hash.js';
import { nearest } from '../text/nearest.js';
import { Refusal, refuse } from './io.js';
import { runCheck, schemeOptions } from './judging.js';
import type { JudgingOptions } from './options.js';
import { foreignInputs } from './own-inputs.js';
import { usePack } from './pack.js';
import { readingOptions } from './reading.js';
import { print, useColor } from './screen.js';
import { screenWidth } from './screen-width.js';

export interface ExplainOptions extends JudgingOptions {
  row?: number;
}

/** `craftsman explain <criterion>`, `craftsman explain <code>` or `craftsman explain <file> --row N`. */
export async function explainCommand(subject: string, options: ExplainOptions): Promise<number> {
  const shown =
    options.row === undefined
      ? await explainRule(subject, options)
      : await explainRow(subject, options.row, options);
  print(shown);
  return 0;
}

/** A code has a dot and no capital letters; so have most file names, which are told by what they end in. */
const CODE = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/u;
const SHEET = /\.(?:xlsx?|xlsm|xlsb|xltx|et|ett|ods|csv|txt|html?|xml)$/u;

/** A code of a finding, or a requirement as it stands under the chosen schemes and readings. */
async function explainRule(subject: string, options: ExplainOptions): Promise<string> {
  const pack = await usePack(options.rules);
  const layout = { lang: options.lang, width: screenWidth(), color: useColor(options), terms: pack.terms };
  const code = subject.toLowerCase();
  const about = renderExplainCode(code, requirementsOf(pack), layout);
  if (about !== '') return about;
  const asked = schemeOptions(options);
  // A number names its edition: one that is not in force, or not the newest, is explained as well.
  const all = pack.schemes.map((scheme) => scheme.id);
  const choice = chooseSchemes([], pack, { ...asked, schemes: asked.schemes ?? all });
  if (!choice.ok) throw new Refusal([choice.problem]);
  const wanted = subject.toUpperCase();
  const texts = [
    ...choice.chosen
      .forTitle('')
      .flatMap(({ scheme }) =>
        [...scheme.criteria, ...scheme.quotas]
          .filter((rule) => rule.id === wanted)
          .map((rule) => renderExplainCriterion(scheme, rule, layout)),
      ),
    ...pack.contests.flatMap((contest) =>
      contest.criteria
        .filter((rule) => rule.id === wanted)
        .map((rule) => renderExplainContestRule(contest, rule, layout)),
    ),
  ];
  if (texts.length > 0) return texts.join('\n');
  if (/^[A-Z]+-\d+$/.test(wanted)) throw refuse('usage.unknown-criterion', { name: subject });
  if (SHEET.test(code)) throw refuse('usage.row-missing', { name: subject });
  const isCode = CODE.test(code);
  const known = isCode ? (nearest(code, findingCodes()) ?? '') : '';
  throw refuse(isCode ? 'usage.unknown-code' : 'usage.row-needed', { name: subject, nearest: known });
}

async function explainRow(path: string, row: number, options: ExplainOptions): Promise<string> {
  const reading = await readingOptions(options);
  const { files } = await foreignInputs([path], reading.limits, options.lang);
  const { report, waivers } = await runCheck(files, options, reading, { failOn: 'never' });
  const found = report.nominees.filter((nominee) => nominee.row === row);
  if (found.length === 0)
    throw refuse('usage.no-such-row', { row, rows: report.nominees.map((nominee) => String(nominee.row)) });
  const layout = {
    lang: options.lang,
    width: screenWidth(),
    color: useColor(options),
    unmask: options.unmask,
  };
  const texts = found.map((nominee) => renderExplainNominee(report, nominee, layout));
  return [...texts, ...(await entriesOf(report, found, waivers, options.lang))].join('\n');
}

/** How to write exceptions for the rows, where a file of them is named. */
async function entriesOf(
  report: Report,
  rows: NomineeReport[],
  waivers: WaiverFile | undefined,
  lang: Lang,
): Promise<string[]> {
  if (waivers === undefined) return [];
  const { salt } = waivers;
  const [{ waiverEntries }, { waiversYaml }] = await Promise.all([
    import('../report/waiver-entries.js'),
    import('../rules/waivers.js'),
  ]);
  return rows
    .map((nominee) => {
      const id = idOf(nominee);
      const hash = salt === null || id === null ? null : keyedHash(id, salt);
      return waiverEntries(report, nominee, hash, lang);
    })
    .filter((entries) => entries.length > 0)
    .map((entries) => `${frameOf(lang).waivers.entries}\n${waiversYaml(entries)}`);
}
