import { it } from 'vitest';
import { loadPack } from '../../src/rules/load.js';
import { packFiles } from '../support.js';
const files=packFiles();
const t=(n:string,fs:any)=>{const s=Date.now(); const l=loadPack(fs); console.log(n,Date.now()-s,'ms',l.ok?'ok '+l.notices.length:JSON.stringify(l.problems.slice(0,2)), l.ok?'':l.problems.length);};
const ch=(path:string,from:string,to:string)=>files.map(f=>f.path===path?{path,text:f.text.replace(from,()=>to)}:f);
const P='schemes/beijing-2025.yaml', F='require: { shopfloorYears: { atLeast: 5 } }';
it('x',()=>{
 t('plain',files); t('plain',files);
 const w=(i:number)=>`词${i}`;
 t('any of 600 texts', ch(P,F,`require: { any: [${Array.from({length:600},(_,i)=>`{ industry: { contains: [${w(i)}] } }`)}] }`));
 t('any of 600 placements', ch(P,F,`require: { any: [${Array.from({length:600},(_,i)=>`{ placement: { levels: [national], within: ${i+1} } }`)}] }`));
 t('any of 600 mixed', ch(P,F,`require: { any: [${Array.from({length:600},(_,i)=>`{ all: [{ shopfloorYears: { atLeast: ${i%70} } }, { industry: { contains: [${w(i)}] } }, { placement: { levels: [national], within: ${i+1} } }] }`)}] }`));
 t('contains 2900', ch(P,F,`require: { any: [${Array.from({length:5},(_,k)=>`{ industry: { contains: [${Array.from({length:2500},(_,i)=>w(i*7+k))}] } }`)}] }`));
 t('in 2900', ch(P,F,`require: { any: [${Array.from({length:5},(_,k)=>`{ sex: { in: [${Array.from({length:2500},(_,i)=>w(i*7+k))}] } }`)}] }`));
 t('deep', ch(P,F,`require: ${'{ not: '.repeat(38)}{ sex: { is: 女 } }${' }'.repeat(38)}`));
 t('many criteria', ch(P,'criteria:\n','criteria:\n'+Array.from({length:280},(_,i)=>`  - { id: B-${String(i%90+10).padStart(2,'0')}, clause: 五, strength: mandatory, title: { zh: 甲, en: a }, require: { any: [${Array.from({length:8},(_,k)=>`{ all: [{ shopfloorYears: { atLeast: ${k+1} } }, { industry: { contains: [${w(k)}, ${w(i)}] } }] }`)}] } }`).join('\n')+'\n'));
 t('unique ids many', ch(P,'criteria:\n','criteria:\n'+Array.from({length:80},(_,i)=>`  - { id: X-${String(i+10)}, clause: 五, strength: mandatory, title: { zh: 甲, en: a }, require: { any: [${Array.from({length:10},(_,k)=>`{ all: [{ shopfloorYears: { atLeast: ${k+1} } }, { industry: { contains: [${w(k)}, ${w(i)}] } }] }`)}] } }`).join('\n')+'\n'));
},300000);
