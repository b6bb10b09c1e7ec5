import type { Messages } from '../types.js';

/** 空白表样（craftsman template），以及收回的表样。 */
export const messages: Messages = {
  'blank-form.no-rules': () => ({
    what: '规则包的表样没有写明空白表怎么做（template）。',
    todo: '请照自带规则包的 form/national-2024.yaml 补上。',
  }),
  'blank-form.assumption': ({ text }) => ({ what: `注意：${text}。`, todo: '' }),
  'blank-form.older-edition': ({ id }) => ({
    what: '这是旧版评选的表样。',
    todo: `收回的表检查时请加 --scheme ${id}，否则按标题会用最新一版。`,
  }),
  'cli.template-written': ({ path, title }) => ({ what: `空白表样《${title}》已写到 ${path}`, todo: '' }),
  'form.other-pack': ({ scheme, version, known }) => ({
    what:
      known === 'no'
        ? `这份表是按“${scheme}”的表样填的（craftsman ${version} 生成），现在的规则包没有这个方案。`
        : `这份表用的表样（${scheme}，craftsman ${version} 生成）出自另一版规则，现在的规则已经改过；检查按现在的规则。`,
    todo: '请看有没有新栏目、新说明；要发新表样，用 craftsman template 重新生成。',
  }),
};
