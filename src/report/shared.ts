import type { Finding } from '../model/finding.js';
import type { NomineeReport } from '../model/report.js';
import { parseAddress } from '../text/address.js';
import { pushTo } from '../text/grouped.js';
import { type Block, byContract, type NomineeBlock, SEVERITIES } from './findings.js';
import type { Message } from './messages/types.js';
import { PLACES } from './privacy.js';

/** From so many people on, what is to be said of each is said once. */
const SHARED = 5;

/** What is said of many people alike: the words, and where. */
export interface Shared {
  block: Block;
  message: Message;
  /** Whether the words are those of the first place only: elsewhere another value stands in the cell. */
  example: boolean;
  /** A finding of each place, in the order of the sheets. */
  findings: [Finding, ...Finding[]];
  people: number;
}

/** What is said of many people, the worst first, and which of it a finding (the first of its block) belongs to. */
export interface SharedBlocks {
  shared: Shared[];
  indexOf: (block: Block) => number | undefined;
}

export const NOTHING_SHARED: SharedBlocks = { shared: [], indexOf: () => undefined };

interface Member {
  nominee: NomineeReport;
  block: Block;
  message: Message;
}

/** `say`: the words of a block. `columnWord`: what stands for a cell of the row itself, which each row has. */
export function sharedBlocks(
  nominees: NomineeBlock[],
  say: (block: Block) => Message,
  columnWord: (letters: string) => string,
): SharedBlocks {
  // Words are made only of what occurs in enough rows to be shared.
  const kinds = new Map<string, number>();
  for (const { blocks } of nominees)
    for (const kind of new Set(blocks.map(kindOf))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const members = new Map<string, Member[]>();
  for (const { nominee, blocks } of nominees)
    for (const block of blocks) {
      const kind = kindOf(block);
      if ((kinds.get(kind) ?? 0) < SHARED) continue;
      const { what, todo } = say(block);
      const message = { what: withoutRow(what, nominee, columnWord), todo };
      const words = isAboutOwnCell(block) ? '' : message.what;
      pushTo(members, JSON.stringify([kind, words, todo]), { nominee, block, message });
    }
  const shared = [...members.values()].flatMap(sharedBy).sort(byGravity);
  const indexes = new Map(
    shared.flatMap(({ findings }, index) => findings.map((finding) => [finding, index] as const)),
  );
  return { shared, indexOf: ({ findings: [first] }) => indexes.get(first) };
}

function sharedBy(members: Member[]): Shared[] {
  const people = new Set(members.map(({ nominee }) => nominee)).size;
  const [first, ...rest] = [...members].sort((a, b) => byContract(a.block.findings[0], b.block.findings[0]));
  if (people < SHARED || first === undefined) return [];
  const findings: Shared['findings'] = [
    first.block.findings[0],
    ...rest.map(({ block }) => block.findings[0]),
  ];
  const told = ({ message, block }: Member) => JSON.stringify([message.what, block.findings[0].repair]);
  const example = rest.some((member) => told(member) !== told(first));
  return [{ block: first.block, message: first.message, example, findings, people }];
}

function byGravity(a: Shared, b: Shared): number {
  return (
    SEVERITIES.indexOf(a.block.severity) - SEVERITIES.indexOf(b.block.severity) ||
    byContract(a.findings[0], b.findings[0])
  );
}

/** What findings must have in common to be said at once, apart from the words. */
function kindOf({ severity, findings }: Block): string {
  const [{ code, at, waived }] = findings;
  const rules = findings.map(({ scheme, criterion, clause }) => [scheme, criterion, clause]);
  return JSON.stringify([code, severity, at.field, at.cell === null, rules, waived]);
}

/**
 * Whether the words tell of the cell itself only, so that those of one cell serve as an example: no requirement, whose reason
 * decides somebody's verdict, and no other row.
 */
function isAboutOwnCell({ findings: [{ criterion, at, args }] }: Block): boolean {
  return criterion === null && at.cell !== null && !Object.keys(args).some((name) => PLACES.has(name));
}

/** The words with the column in the place of each cell of the row. */
function withoutRow(what: string, { row, columns }: NomineeReport, columnWord: (letters: string) => string) {
  const own = new Set(Object.values(columns).map(({ cell }) => cell));
  return what.replace(/([A-Z]{1,3}\d+)( ?)/gu, (all, address: string, gap: string) => {
    if (!own.has(address) || parseAddress(address)?.row !== row) return all;
    const word = columnWord(lettersOf(address));
    // Between Latin letters and Han stands a blank, between Han none.
    return word.endsWith(lettersOf(address)) ? word + gap : word;
  });
}

/** `P5` → `P` */
export function lettersOf(address: string): string {
  return address.replace(/\d+$/u, '');
}
