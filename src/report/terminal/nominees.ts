import type { NomineeReport } from '../../model/report.js';
import { runsOf } from '../../text/grouped.js';
import { type Block, type NomineeBlock, SEVERITIES } from '../findings.js';
import { hanging, widthOf } from '../layout.js';
import { severalSheets, verdictText } from '../lookup.js';
import { nearestSaid } from '../nearest.js';
import { byRow } from '../order.js';
import type { SharedBlocks } from '../shared.js';
import { VERDICT_SIGN } from '../signs.js';
import { blockLines } from './blocks.js';
import type { Context } from './context.js';
import { flow, paintHead } from './lines.js';
import { nomineeText, sheetText } from './places.js';
import { referenceLines } from './shared.js';

/** Beyond this the names of those without findings are not all listed. */
const CLEAR_NAMES = 30;
/** Of so many findings of one kind in one cell the others are only counted. */
const ALIKE = 10;

/** `common`: what is said of many people at once, of which a row names the numbers only. */
export function nomineeLines(
  { nominee, blocks }: NomineeBlock,
  context: Context,
  common: SharedBlocks,
): string[] {
  const { frame, brush, width } = context;
  const who = nomineeText(nominee, context);
  const where = ` · ${sheetText(nominee, context)}`;
  const verdicts = nominee.verdicts.map(({ scheme, status, excepted }) => ({
    plain: `${VERDICT_SIGN[status]} ${context.names.get(scheme) ?? scheme} ${verdictText(status, excepted, frame)}`,
    brush: brush.verdict[status],
  }));
  const painted = verdicts.map(({ plain, brush }) => brush(plain)).join('   ');
  const plainWidth = widthOf(verdicts.map(({ plain }) => plain).join('   '));
  const title = `${brush.strong(who)}${brush.dim(where)}`;
  const titleWidth = widthOf(who + where);
  const titles =
    titleWidth <= width
      ? [title]
      : [brush.strong(who), ...hanging('  ', where.trimStart(), width).map((line) => brush.dim(line))];
  const head =
    titleWidth + 4 + plainWidth <= width
      ? [`${title}    ${painted}`]
      : [...titles, ...flow(verdicts, '   ', width, 2, 2)];
  const own: Block[] = [];
  const references: [Block, number][] = [];
  for (const block of blocks) {
    const index = common.indexOf(block);
    if (index === undefined) own.push(block);
    else references.push([block, index]);
  }
  // The worst comes first, be it said here or above.
  const gravest = Math.min(...references.map(([{ severity }]) => SEVERITIES.indexOf(severity)));
  const isWorse = ({ severity }: Block) => SEVERITIES.indexOf(severity) < gravest;
  const ownLines = (some: Block[]) => runsOf(some, isAlike).flatMap((run) => alikeLines(run, context));
  return [
    ...head,
    ...ownLines(own.filter(isWorse)),
    ...referenceLines(
      references.sort(([, a], [, b]) => a - b),
      context,
    ),
    ...ownLines(own.filter((block) => !isWorse(block))),
    ...nearestLines(nominee, context),
  ];
}

/** What would make the nominee eligible: a line for each scheme, one for those of which the same is said. */
function nearestLines(nominee: NomineeReport, context: Context): string[] {
  const { report, lang, names, frame, width, brush } = context;
  return nearestSaid(nominee, report, lang).flatMap(({ text, schemes: ids }) => {
    const schemes = ids.map((id) => names.get(id) ?? id);
    const head = `${frame.nearest.heading}${frame.line.bracket(schemes.join(frame.line.listSeparator))}`;
    return paintHead(hanging(`  ➜ ${head} `, text, width, 4), head, brush.strong);
  });
}

/** Whether findings are of one kind in one cell; of requirements each stands alone. */
function isAlike(one: Block, other: Block): boolean {
  const [a, b] = [one.findings[0], other.findings[0]];
  return (
    a.code === b.code &&
    one.severity === other.severity &&
    a.at.cell === b.at.cell &&
    a.criterion === b.criterion
  );
}

function alikeLines(blocks: Block[], context: Context): string[] {
  const shown = blocks.slice(0, ALIKE).flatMap((block) => blockLines(block, context, ''));
  const rest = blocks.length - ALIKE;
  return rest > 0 ? [...shown, ...hanging('  … ', context.frame.line.moreAlike(rest), context.width)] : shown;
}

/** Whether nothing is said of somebody but what is said of many at once. */
export function isSharedOnly(one: NomineeBlock, { shared, indexOf }: SharedBlocks): boolean {
  return shared.length > 0 && one.blocks.every((block) => indexOf(block) !== undefined);
}

/** Eligible, with nothing to do: a note tells of a repair, or of a priority that holds. */
export function isClear({ worst, findings }: NomineeBlock): boolean {
  return worst === 'eligible' && findings.every(({ severity }) => severity === 'note');
}

export function clearLine(clear: NomineeBlock[], context: Context): string[] {
  const { frame, width, brush, report } = context;
  if (clear.length === 0) return report.nominees.length === 0 ? [frame.line.noNominees] : [];
  const several = severalSheets(report);
  const sorted = clear.map(({ nominee }) => nominee).sort(byRow);
  const listed = sorted.slice(0, CLEAR_NAMES).map((nominee) => {
    const who = nomineeText(nominee, context);
    return several ? `${who}${frame.line.bracket(sheetText(nominee, context))}` : who;
  });
  const rest = clear.length > listed.length ? ` ${frame.line.more(clear.length)}` : '';
  const noted = clear.filter(({ findings }) => findings.length > 0);
  const head = `✓ ${frame.line.allClear(clear.length, noted.length)}`;
  const text = `${listed.join(frame.line.listSeparator)}${rest}`;
  return paintHead(hanging(`${head}  `, text, width, 2), head, brush.verdict.eligible);
}
