import { PRINT } from './style-print.js';

/**
 * Colours of both themes; every pair of text and ground has a contrast of at least 4.5 : 1 (tested). Colour never says
 * what a sign and a word do not say too.
 */
const LIGHT = `--ground:#fff;--text:#1c1f23;--soft:#575d66;--line:#8b929c;--faint:#d4d8de;--panel:#f5f7f9;--link:#0b57a4;
--good:#e0f1e3;--good-text:#17542a;--caution:#fdf0cc;--caution-text:#634700;--ask:#dfeaf9;--ask-text:#133f74;
--bad:#fbe2df;--bad-text:#8a1713;--used:#2f6f9f;--beyond:#b3261e;--mark:#1c1f23`;
const DARK = `--ground:#16181c;--text:#e7e9ec;--soft:#aab0b9;--line:#767d88;--faint:#3a3f47;--panel:#1f2227;--link:#8ec2ff;
--good:#17361f;--good-text:#a4dfb2;--caution:#3b2f0c;--caution-text:#f4d78a;--ask:#16304f;--ask-text:#abceff;
--bad:#4a1a17;--bad-text:#ffb8af;--used:#5b9fd0;--beyond:#ff8f84;--mark:#e7e9ec`;

const TONES = ['good', 'caution', 'ask', 'bad']
  .map((tone) => `.${tone}{background:var(--${tone});color:var(--${tone}-text)}`)
  .join('\n');

const SCREEN = `
*{box-sizing:border-box}
:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
body{margin:0;background:var(--ground);color:var(--text);line-height:1.6;overflow-wrap:anywhere;
font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
[hidden]{display:none!important}
header,main,footer{max-width:78rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.6rem;line-height:1.3;margin:1.2rem 0 .4rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
h3{font-size:1.1rem;margin:0}
h4,h5{font-size:1rem;margin:.8rem 0 .3rem}
summary h2,summary h4{display:inline;margin:0}
p{margin:.4rem 0;white-space:pre-line}
small{font-size:.85em;color:var(--soft)}
a{color:var(--link)}
ul{margin:.3rem 0;padding-left:1.4rem}
.muted{color:var(--soft)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.4rem .8rem;z-index:9}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none}
.tag{display:inline-block;border-radius:.3rem;padding:0 .45rem;font-weight:600;white-space:nowrap}
.tag.plain,.tag.muted{background:var(--panel);color:var(--soft)}
${TONES}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;padding:0;list-style:none;align-items:baseline}
.notices{padding:0;list-style:none}
.notices .tag{white-space:normal}
.scroll{position:relative;overflow-x:auto;max-width:100%}
table{border-collapse:collapse;overflow-wrap:normal}
.grid{width:100%;font-size:.94rem}
.grid th,.grid td{border:1px solid var(--faint);padding:.35rem .55rem;text-align:left;vertical-align:top}
.grid thead th{background:var(--panel);border-bottom:2px solid var(--line)}
.grid .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.matrix td{min-width:9.5rem}
.matrix th:first-child{min-width:11rem}
.matrix tbody th,.signs tbody th{font-weight:400}
.matrix tbody th a{font-weight:600}
.signs{width:auto}
.signs td{text-align:center}
.signs th:first-child{min-width:7rem}
.signs tr:nth-child(2) th:first-child{min-width:0;position:static}
.signs th:first-child,.matrix th:first-child{position:sticky;left:0;background:var(--ground)}
.signs thead th:first-child,.matrix thead th:first-child{background:var(--panel)}
.id{white-space:nowrap}
.sheet{min-width:36rem;table-layout:fixed}
.sheet th,.sheet td{overflow-wrap:anywhere;white-space:pre-line;font-weight:400}
.sheet th:first-child{width:24%}
.sheet th:nth-child(2){width:46%}
.sheet .section{background:var(--panel);font-weight:600}
.quotas{table-layout:fixed;min-width:58rem}
.quotas th:first-child{width:16%}
.quotas th:nth-child(2){width:13%}
.quotas th:nth-child(3){width:11%}
.quotas th:nth-child(4){width:8%}
.quotas th:nth-child(5){width:13%}
.quotas th:nth-child(6){width:18%}
.grid .number :is(small,.muted){white-space:normal}
.bar{display:block;width:100%;height:16px;overflow:hidden}
.room{fill:none;stroke:var(--line)}
.used{fill:var(--used)}
.beyond{fill:url(#over);stroke:var(--beyond)}
.stripe{fill:var(--beyond)}
.cap{fill:var(--mark)}
.unknown{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:5 4}
form .fields{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;white-space:normal}
form label span{display:block;font-size:.85em;color:var(--soft)}
select,input[type=search],button{font:inherit;color:inherit;background:var(--ground);border:1px solid var(--line);border-radius:.3rem;
padding:.35rem .6rem;max-width:100%;min-height:2.4rem}
select,input[type=search]{width:14rem}
button{background:var(--panel);cursor:pointer}
#none{display:block;padding:.5rem .8rem;white-space:normal}
.nominee{border:1px solid var(--faint);border-radius:.5rem;padding:.8rem 1rem;margin:.9rem 0;content-visibility:auto;
contain-intrinsic-size:auto 22rem}
.nominee:has(h3:target){border-color:var(--link);box-shadow:0 0 0 1px var(--link)}
.where{color:var(--soft);font-size:.9rem}
.verdicts{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;padding:0;list-style:none}
.findings{padding:0;list-style:none}
.finding{border-left:4px solid var(--line);padding:.1rem 0 .1rem .8rem;margin:.6rem 0}
.finding.error{border-color:var(--bad-text)}
.finding.warning{border-color:var(--caution-text);border-left-style:double}
.finding.review{border-color:var(--ask-text);border-left-style:dashed}
.finding.note{border-left-style:dotted}
.finding p{margin:.15rem 0}
.finding.waived{color:var(--soft);border-color:var(--line);border-left-style:solid}
.cell{font-variant-numeric:tabular-nums}
.nearest{background:var(--panel);border-radius:.3rem;padding:.1rem .8rem .4rem;margin:.6rem 0}
details{margin:.5rem 0}
summary{cursor:pointer}
.proofs details{margin:.15rem 0 .15rem .6rem}
.proofs ul{padding-left:1.2rem;list-style:none;margin:.1rem 0}
.proofs li{padding-left:1.2em;text-indent:-1.2em}
.proofs li ul{text-indent:0}
.mark{display:inline-block;min-width:1.5em;text-align:center;border-radius:.2rem}
.papers ul{list-style:none;padding-left:.4rem}
.papers li{display:flex;flex-wrap:wrap;gap:.5rem;align-items:baseline}
.papers label{flex:1;display:flex;gap:.5rem;align-items:baseline;padding:.1rem 0}
footer{margin-top:2.5rem;padding-bottom:2rem;color:var(--soft);font-size:.9rem}
.paper{display:none}
@media (max-width:40rem){
select,input[type=search],form label,form button{width:100%}
.matrix th:first-child{min-width:8.5rem}
.nominee{padding:.6rem .7rem}
}
`;

/** Everything that the page looks like, on the screen and on paper. */
export const STYLE = `${SCREEN}${PRINT}`;
