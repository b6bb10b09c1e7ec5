/** Statutory retirement age of one group of employees. Months count from birth. */
export interface RetirementGroup {
  id: string;
  /** `male` or `female` (term id of the vocabulary `sex`). */
  sex: string;
  zh: string;
  /** Age before the reform, in years. */
  base: number;
  /** One month of delay per this many months of birth date. */
  step: number;
  /** Most months of delay. */
  cap: number;
}

export interface RetirementVocabulary {
  source: string;
  /** First month (`YYYY-MM`) in which reaching the base age brings a delay. */
  delayFrom: string;
  groups: RetirementGroup[];
}
