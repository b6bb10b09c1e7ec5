import { LINE } from './style.js';

/** What may be written into the cells of a range, and what is said where something else is. */
export interface OutValidation {
  /** `A5:A104` */
  range: string;
  /** Values of a list: a range of a sheet (`'Lists'!$A$1:$A$3`); else a formula, or bounds of a number or a length. */
  rule:
    | { type: 'list'; values: string }
    | { type: 'formula'; formula: string }
    | { type: 'length'; min: number; max: number }
    | { type: 'number'; min: number };
  /** What happens to another value: refused, remarked upon, or nothing. */
  otherwise: 'stop' | 'warning' | 'nothing';
  title: string;
  message: string;
  /** Shown while the cell is being filled in. */
  prompt?: string;
}

/** A range whose cells get lines around them once their row holds something; `formula` for the first row. */
export interface OutRuled {
  range: string;
  formula: string;
}

// Excel repairs a file with longer texts.
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 225;
const PROMPT_LIMIT = 255;

/** A validation as the library takes it. */
export function validationOf({ range, rule, otherwise, title, message, prompt }: OutValidation) {
  const said = {
    range,
    allowBlank: true,
    showErrorMessage: otherwise !== 'nothing',
    errorStyle: otherwise === 'stop' ? ('stop' as const) : ('warning' as const),
    errorTitle: title.slice(0, TITLE_LIMIT),
    errorMessage: message.slice(0, MESSAGE_LIMIT),
    ...(prompt === undefined ? {} : { showInputMessage: true, inputMessage: prompt.slice(0, PROMPT_LIMIT) }),
  };
  switch (rule.type) {
    case 'list':
      return { ...said, type: 'list' as const, formula1: rule.values };
    case 'formula':
      return { ...said, type: 'custom' as const, formula1: rule.formula };
    case 'length': {
      const [formula1, formula2] = [String(rule.min), String(rule.max)];
      return { ...said, type: 'textLength' as const, operator: 'between' as const, formula1, formula2 };
    }
    case 'number': {
      const operator = 'greaterThanOrEqual' as const;
      return { ...said, type: 'decimal' as const, operator, formula1: String(rule.min) };
    }
  }
}

/** A conditional format that draws the lines. */
export function ruleOf({ range, formula }: OutRuled) {
  const border = { top: LINE, right: LINE, bottom: LINE, left: LINE };
  return { type: 'expression' as const, priority: 1, formula, range, style: { border } };
}
