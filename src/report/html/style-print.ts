/**
 * On A4: no filters or links that only work on a screen, nothing cut off, papers to attach as a list with boxes, folded
 * reasoning left out (a line says so). Always in light colours. Grounds are printed as they carry the tone of a word.
 */
export const PRINT = `
@page{size:A4;margin:14mm 12mm}
@media print{
body{font-size:9.5pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
header,main,footer{max-width:none;padding:0}
h1{font-size:16pt}h2{font-size:13pt;margin-top:1.2em}h3{font-size:11.5pt}
h2,h3,h4,h5,summary{break-after:avoid}
.screen,nav,.skip{display:none!important}
.paper{display:block}
#shown{display:none}
.filtered #shown{display:block;font-weight:600}
a{color:inherit;text-decoration:none}
.scroll{overflow:visible}
.grid{font-size:8.5pt}
.grid th,.grid td{padding:.2rem .3rem}
.matrix td,.matrix th:first-child,.quotas,.sheet{min-width:0}
.grid .number{white-space:normal}
thead{display:table-header-group}
tr,.finding,.nearest,.papers li{break-inside:avoid}
.nominee{content-visibility:visible;border:0;border-top:1.5pt solid var(--line);border-radius:0;padding:.5rem 0;margin:.6rem 0}
.criteria:not([open]),.proofs:not([open]),.proofs details:not([open]) ul{display:none}
.signs{font-size:5.5pt}
.signs th,.signs td{padding:1px}
.signs th:first-child,.matrix th:first-child{position:static;min-width:0}
.papers ul{columns:2;column-gap:2em}
.papers::details-content{content-visibility:visible;display:block}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
}
`;
