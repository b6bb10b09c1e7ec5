import type { Args } from '../../../model/finding.js';
import { textArg } from '../args.js';
import type { Messages } from '../types.js';

/** 大赛核发的职业技能等级证书。 */
export const messages: Messages = {
  'certificate.confirmed': (args) => ({
    what: `“${textArg(args, 'item')}”${read(args)}，可核发“${textArg(args, 'given')}”证书（${rule(args)}），与所填“${textArg(args, 'claimed')}”相符；前提：${textArg(args, 'condition')}。`,
    todo: '请备好这次比赛核发的证书。',
  }),
  'certificate.higher': (args) => ({
    what: `“${textArg(args, 'item')}”${read(args)}，可核发“${textArg(args, 'given')}”证书（${rule(args)}），高于所填“${textArg(args, 'claimed')}”；前提：${textArg(args, 'condition')}。`,
    todo: `请核对有没有漏填“${textArg(args, 'given')}”证书，已取得的请补填。`,
  }),
  'certificate.contradicted': (args) => ({
    what: `表中说“${textArg(args, 'claimed')}”来自“${textArg(args, 'item')}”${read(args)}，但${fails(args)}，等级存疑。`,
    todo: '请核对证书上的等级、名次和赛段；等级另有来源的，请写明来源。',
  }),
  'certificate.not-from-placement': (args) => ({
    what: `“${textArg(args, 'item')}”${read(args)}：${fails(args)}；所填“${textArg(args, 'claimed')}”应另有来源。`,
    todo: '请确认证书不是由这次比赛取得的。',
  }),
  'certificate.open': (args) => ({
    what: `看不出“${textArg(args, 'item')}”能不能取得“${textArg(args, 'claimed')}”证书：${OPEN[String(args.why)] ?? ''}（${textArg(args, 'source')}）。`,
    todo: '请对照证书和成绩文件核实，并把项目、赛段和名次写全。',
  }),
  'certificate.later': (args) => ({
    what: `“${textArg(args, 'item')}”${stage(args)}不早于 ${textArg(args, 'from')} 举行；基准日在此之前的，不能说明那时已有“${textArg(args, 'claimed')}”。`,
    todo: '请核对证书的发证日期。',
  }),
};

/** 名次是怎么理解的：项目、赛段、名次。 */
function read(args: Args): string {
  const project = textArg(args, 'project');
  const said = [
    project === '' ? '' : `“${project}”项目`,
    `${textArg(args, 'stage')}${Number(args.stageAssumed) === 1 ? '（没写赛段，按此理解）' : ''}`,
    place(args),
  ].filter((part) => part !== '');
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

function place({ rank, band }: Args): string {
  if (Number(rank) > 0) return `第${rank}名`;
  return Number(band) > 0 ? `前${band}名` : '';
}

function stage(args: Args): string {
  const name = textArg(args, 'stage');
  return name === '' ? '' : `（${name}）`;
}

function rule(args: Args): string {
  return [textArg(args, 'source'), textArg(args, 'rule')].filter((part) => part !== '').join(' ');
}

function fails(args: Args): string {
  const given = textArg(args, 'given');
  switch (args.why) {
    case 'lower':
      return `按${rule(args)}，最高只能取得“${given}”`;
    case 'beyond':
      return `按${textArg(args, 'source')}，这个名次不核发证书（此前赛段的名次另算）`;
    case 'no-certificate':
      return `按${textArg(args, 'source')}，该项目不核发证书`;
    case 'team':
      return `按${textArg(args, 'source')}，团队成绩不核发证书`;
    case 'selection':
      return `按${textArg(args, 'source')}，选拔性的比赛不核发证书`;
    default:
      return `按${textArg(args, 'source')}，没有名次的不核发证书`;
  }
}

const OPEN: Record<string, string> = {
  project: '没写项目，或项目不在目录里，不知道是不是取证项目',
  stage: '没写赛段，各赛段核发的等级不同',
  rank: '没写确切的名次',
  share: '要看该赛段的参赛人数',
  year: '没写年度，不知道是哪一届',
  unread: '这一项没能读懂',
};
