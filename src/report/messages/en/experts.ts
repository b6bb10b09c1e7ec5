import { listArg } from '../args.js';
import type { Messages } from '../types.js';

/** The three senior experts. */
export const messages: Messages = {
  'experts.placeholder': ({ text }) => ({
    what: `The hint text of the form was left in ("${text}"); taken as not filled.`,
    todo: "Enter the expert's real name, unit and post.",
  }),
  'experts.only-name': ({ name }) => ({
    what: `Only the expert's name "${name}" is written, without unit and post; whether this is a senior expert of another unit is open.`,
    todo: "Add the full name of the expert's unit, and the post or title.",
  }),
  'experts.several-in-one-cell': (args) => ({
    what: `This cell seems to hold more than one expert: ${listArg(args, 'people')
      .map((one) => `"${one}"`)
      .join(', ')}.`,
    todo: 'Write one expert per cell, in the columns of expert 1, 2 and 3.',
  }),
  'experts.unreadable': (args) => ({
    what: `The expert's ${listArg(args, 'missing').join(' and ')} cannot be told apart in "${args.text}".`,
    todo: 'Write name, full name of the unit, and post, with commas between them.',
  }),
  'employer.not-named': ({ text }) => ({
    what: `"${text}" is not the name of an employer, so that nothing shows whether the experts are from outside.`,
    todo: 'Write the full name of the employer.',
  }),
  'experts.unit-not-named': ({ unit }) => ({
    what: `"${unit}" is not the name of a unit; whether the expert is from outside the own unit is open.`,
    todo: "Write the full name of the expert's unit.",
  }),
  'experts.unit-end-unclear': ({ unit, text }) => ({
    what: `In "${text}" the expert's unit may be "${unit}" or another unit with a longer name, so whether it is the nominee's own is open.`,
    todo: "Write the full name of the expert's unit, with a comma before the post, and confirm that it is another unit.",
  }),
  'experts.left-own-unit': ({ unit }) => ({
    what: `The expert has retired from or left "${unit}", which is the nominee's unit; whether that is outside the own unit is not ruled.`,
    todo: 'Ask the recommending unit, or ask an expert of another unit.',
  }),
  'experts.nominee-namesake': ({ name, unit }) => ({
    what: `The expert has the nominee's name ("${name}"), with the unit "${unit}"; whether they are one person is open.`,
    todo: 'Check it; nobody can be his own expert.',
  }),
  'experts.unit-near': ({ unit, own }) => ({
    what: `The expert's unit "${unit}" and the nominee's "${own}" differ by a character or two: they may be one unit, mistyped.`,
    todo: 'Compare the two names; where they are one unit, name an expert from outside instead.',
  }),
  'experts.same-person': ({ name, cell, other }) => ({
    what: `${other} and ${cell} name the same expert ("${name}", of the same unit), who counts once.`,
    todo: 'Name another expert from outside in one of the two cells.',
  }),
  'experts.same-name': ({ name }) => ({
    what: `Two experts are called "${name}", with different units; they may be one person.`,
    todo: 'Confirm that they are two persons; if not, ask another expert.',
  }),
};
