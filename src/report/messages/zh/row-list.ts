import type { Args } from '../../../model/finding.js';
import { rowsArg } from '../args.js';
import { shortRanges } from '../ranges.js';

/** 几张表里的行：表一 第3、5–7行；表二 第4行。 */
export function rowList(args: Args, name = 'rows'): string {
  return rowsArg(args, name)
    .map(({ sheet, numbers }) => {
      const { named, all } = shortRanges(numbers);
      return `${sheet} 第${named.join('、')}行${all === null ? '' : `等共${all}行`}`;
    })
    .join('；');
}
