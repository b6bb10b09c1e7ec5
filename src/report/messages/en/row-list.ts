import type { Args } from '../../../model/finding.js';
import { rowsArg } from '../args.js';
import { shortRanges } from '../ranges.js';

/** Rows of several sheets: "Sheet1 row 3; Sheet2 rows 4, 6–8". */
export function rowList(args: Args, name = 'rows'): string {
  return rowsArg(args, name)
    .map(({ sheet, numbers }) => {
      const { named, all } = shortRanges(numbers);
      const word = numbers.length === 1 ? 'row' : 'rows';
      return `${sheet} ${word} ${named.join(', ')}${all === null ? '' : ` and others, ${all} in all`}`;
    })
    .join('; ');
}
