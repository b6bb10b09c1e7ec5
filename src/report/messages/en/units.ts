import type { Messages } from '../types.js';

function category(name: unknown): string {
  return typeof name === 'string' && name !== '' ? name : 'category not known';
}

/** The recommending unit. */
export const messages: Messages = {
  'unit.normalised': ({ unit }) => ({
    what: `The recommending unit is written as "${unit}" from here on, and counted under that name.`,
    todo: '',
  }),
  'unit.tidied': () => ({
    what: 'Full-width letters and digits, and what stood around the name of the unit, were put right.',
    todo: 'Check the name.',
  }),
  'unit.half-width': () => ({
    what: "Full-width letters and digits in the unit's name were put into half width.",
    todo: '',
  }),
  'unit.counted-with': ({ unit, group }) => ({
    what: `"${unit}" is another way to write "${group}" of other rows; both are counted under "${group}", the text itself is unchanged.`,
    todo: 'Write the name alike in all rows; if it is another unit, write its full name.',
  }),
  'unit.two-categories': (args) => ({
    what: `"${args.unit}" and "${args.other}" in the same file seem to be one unit, but as written they are of two categories (${category(args.category)}, ${category(args.otherCategory)}) with caps of their own.`,
    todo: 'Find out which unit recommends, and write its name alike in all rows.',
  }),
  'unit.other-area': ({ unit, place }) => ({
    what: `The employer's address is in ${place}, outside the area of the recommending unit "${unit}"; one of the two may be wrong.`,
    todo: 'Check the address and the recommending unit.',
  }),
  'unit.counted-as': ({ unit, group }) => ({
    what: `"${unit}" is counted under "${group}"; the text itself is unchanged.`,
    todo: 'If it is another unit, write its full name.',
  }),
  'unit.no-union-word': ({ unit }) => ({
    what: `"${unit}" does not say that it is a union (its name has no 工会 ("union")): as a rule the union recommends, not the unit itself.`,
    todo: "Check it, and write the union's full name; where the document lets the body itself recommend, leave it.",
  }),
  'unit.old-name': ({ unit, group }) => ({
    what: `"${unit}" is not the present name; counted under "${group}".`,
    todo: 'Use the present name.',
  }),
  'unit.shared-row': ({ unit }) => ({
    what: `"${unit}" is a row of the quota table that two recommending units share; which of them recommends is open. It counts for the whole row, and for neither of the two.`,
    todo: "Write which unit recommends (such as the region's union or that of the corps).",
  }),
  'unit.merged-district': ({ unit }) => ({
    what: `The district of "${unit}" was merged into another; which district union recommends now is open.`,
    todo: 'Enter the present district union.',
  }),
  'unit.peoples-organisation': ({ unit }) => ({
    what: `"${unit}" is a people's organisation; it is counted among the social organisations.`,
    todo: 'Follow the organiser if it rules otherwise.',
  }),
  'unit.two-capacities': ({ unit }) => ({
    what: `"${unit}" may recommend both as a union and as a capital craftsman college; the notice does not say whether the two caps add up.`,
    todo: 'Ask the municipal federation in which capacity it recommends.',
  }),
  'unit.several': ({ units }) => ({
    what: `More than one recommending unit is written ("${units}"); whose quota this counts against is open.`,
    todo: 'Keep the one unit that really recommends.',
  }),
  'unit.named-elsewhere': ({ unit }) => ({
    what: `The recommending unit is blank; by the name of the file or sheet it may be "${unit}".`,
    todo: `If "${unit}" does recommend, enter it in this cell.`,
  }),
};
