import type { Form, FormField } from '../../model/form.js';
import type { Scheme } from '../../model/scheme.js';
import type { UnitList } from '../../model/template.js';
import type { Vocabulary } from '../../model/vocabulary.js';

/** Words to choose from in a column of the blank form; none where there is no list. */
export function choicesOf(field: FormField, form: Form, scheme: Scheme, vocabulary: Vocabulary): string[] {
  const words = wordsOf(field.id, form, scheme, vocabulary);
  // What says that there is none is a choice too.
  const none = field.optional && words.length > 0 ? form.emptyWords.slice(0, 1) : [];
  return [...words, ...none];
}

function wordsOf(id: string, form: Form, { template }: Scheme, vocabulary: Vocabulary): string[] {
  const { terms, grades, industries } = vocabulary;
  const list = form.template?.columns[id]?.list;
  switch (list) {
    case 'term':
      // Words that are only accepted need not be offered.
      return (terms.lists[id]?.terms ?? []).filter(({ remark }) => remark !== 'unlisted').map(({ zh }) => zh);
    case 'grade':
      return grades.grades.map(({ zh }) => zh);
    case 'industry':
      return industries.categories.map(({ zh }) => zh);
    case 'units':
      return (template?.units ?? []).flatMap((units) => unitsOf(units, vocabulary));
    case undefined:
      return [];
  }
}

function unitsOf(list: UnitList, { units: { national, beijing } }: Vocabulary): string[] {
  const named = {
    national: [...national.regions, ...national.unions, ...national.others],
    'beijing-districts': [...beijing.districts, beijing.developmentZone],
    'beijing-industries': beijing.industryUnions,
  }[list];
  return named.map(({ official }) => official);
}
