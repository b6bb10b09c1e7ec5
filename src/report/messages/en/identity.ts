import { listArg, textArg } from '../args.js';
import type { Messages } from '../types.js';

const RETYPE = 'Set the cell to text format and type the 18 characters again from the ID card.';

/** Names, ID numbers, phones, postcodes. */
export const messages: Messages = {
  'id-number.numeric': () => ({
    what: 'The ID number is stored as a number; spreadsheets keep 15 digits, so the last digits are wrong.',
    todo: `${RETYPE} Changing the format alone does not bring the digits back, even where it looks right.`,
  }),
  'id-number.scientific': () => ({
    what: 'The ID number has turned into scientific notation ("E+"); its last digits are lost.',
    todo: RETYPE,
  }),
  'id-number.precision-lost': ({ length }) => ({
    what: `The ID number (${length} characters) ends in zeros and its check character is wrong: it was probably stored as a number once.`,
    todo: RETYPE,
  }),
  'id-number.characters': () => ({
    what: 'The ID number holds characters other than digits and a final X.',
    todo: 'Correct it from the ID card; one number per cell.',
  }),
  'id-number.length': ({ length }) => ({
    what: `An ID number has 18 characters; this one has ${length}.`,
    todo: 'Correct it from the ID card.',
  }),
  'id-number.fifteen-digits': (args) => ({
    what: `This is an old 15-digit number, no longer in use; computed by rule, the 18-character number would be ${textArg(args, 'suggestion')} (last 4 shown).`,
    todo: 'Enter the 18 characters from the current ID card; do not rely on the computed number alone.',
  }),
  'id-number.date': () => ({
    what: 'The date of birth inside the ID number does not exist.',
    todo: 'Correct it from the ID card.',
  }),
  'id-number.checksum': () => ({
    what: 'The check character of the ID number does not fit: at least one character is wrong.',
    todo: 'Compare it with the ID card character by character.',
  }),
  'id-number.prefix': () => ({
    what: 'The first two digits of the ID number are the code of no province.',
    todo: 'Correct it from the ID card.',
  }),
  'id-number.other-document': () => ({
    what: 'This looks like a passport, officer card or another document, not a resident ID number.',
    todo: 'Check the kind of document; where there is a resident ID card, enter its 18 characters.',
  }),
  'id-number.looks-like-phone': () => ({
    what: 'This looks like a mobile number: the row may be shifted by a column.',
    todo: 'Check the whole row and enter the 18-character ID number.',
  }),
  'id-number.label': (args) => ({
    what: `"${textArg(args, 'label')}" in front of the ID number was removed.`,
    todo: '',
  }),
  'id-number.check-character': (args) => ({
    what: `The sign "${textArg(args, 'sign')}" in the last place was read as the letter X.`,
    todo: 'Check that the ID number ends in X.',
  }),
  'id-number.foreigner': () => ({
    what: 'This is the number of a foreign permanent resident ID card: its holder is not a Chinese national.',
    todo: 'Check the document; an award that asks for Chinese nationality is not open to its holder.',
  }),
  'id-number.hmt-resident': () => ({
    what: 'This is the number of a residence permit for Hong Kong, Macao and Taiwan residents: its holder is a Chinese citizen.',
    todo: '',
  }),
  'name.dot': () => ({ what: 'The dot inside the name was replaced by the standard one.', todo: '' }),
  'name.placeholder': (args) => ({
    what: `"${textArg(args, 'text')}" is nobody's name.`,
    todo: 'Enter the name as on the ID card; delete the row if it is an example.',
  }),
  'name.missing-glyph': () => ({
    what: 'The name holds a character that cannot be shown (a rare character lost, or "?" in its place).',
    todo: 'Enter it from the ID card; explain a character that cannot be typed separately.',
  }),
  'name.suffix': (args) => ({
    what: `A form of address follows the name: "${textArg(args, 'suffix')}".`,
    todo: 'Enter the name only.',
  }),
  'name.odd-characters': (args) => ({
    what: `The name holds characters that are not Chinese: ${textArg(args, 'characters')}`,
    todo: 'Check it; posts and remarks belong in their own columns.',
  }),
  'name.several': (args) => ({
    what: `The cell of the name seems to hold more than one person: ${listArg(args, 'people')
      .map((one) => `"${one}"`)
      .join(', ')}. Whose row it is cannot be told.`,
    todo: 'Write one nominee per row.',
  }),
  'name.length': ({ length }) => ({
    what: `The name has ${length} characters, which is unusual for one person.`,
    todo: 'Check it against the ID card.',
  }),
  'phone.invalid': (args) => ({
    what: `${textArg(args, 'columnEn')}: not a complete mobile or landline number.`,
    todo: 'Enter an 11-digit mobile number, or a landline with its area code.',
  }),
  'phone.lost-zero': (args) => ({
    what: `${textArg(args, 'columnEn')}: a landline number that seems to have lost the leading 0 of its area code.`,
    todo: 'Set the cell to text format and enter the whole area code.',
  }),
  'phone.placeholder': (args) => ({
    what: `${textArg(args, 'columnEn')}: this looks like a placeholder, not a real number.`,
    todo: 'Enter the real number.',
  }),
  'phone.looks-like-id': (args) => ({
    what: `${textArg(args, 'columnEn')}: this looks like an ID number; the row may be shifted by a column.`,
    todo: 'Check the whole row and enter the phone number.',
  }),
  'phone.scientific': (args) => ({
    what: `${textArg(args, 'columnEn')}: the number was turned into scientific notation (with "E+"), and its last digits are lost.`,
    todo: 'Set the cell to text and enter the whole number again.',
  }),
  'phone.remark': (args) => ({
    what: `${textArg(args, 'columnEn')}: words before or after the number (a name, a remark) were left out.`,
    todo: 'Check the number.',
  }),
  'phone.several': (args) => ({
    what: `${textArg(args, 'columnEn')}: ${textArg(args, 'count')} numbers, all kept.`,
    todo: '',
  }),
  'phone.landline': () => ({
    what: "The nominee's phone is a landline.",
    todo: "The nominee's own mobile number is preferred.",
  }),
  'phone.same-as-contact': () => ({
    what: "The contact's phone is the same as the nominee's.",
    todo: 'Check whether this is meant.',
  }),
  'postcode.invalid': ({ digits }) => ({
    what: `A postcode has 6 digits; this one has ${digits} characters.`,
    todo: 'Correct it.',
  }),
  'postcode.lost-zero': ({ digits }) => ({
    what: `The postcode has only ${digits} digits; it may have lost a leading 0, and the address does not settle it.`,
    todo: 'Set the cell to text format and enter all 6 digits.',
  }),
  'postcode.zero-restored': (args) => ({
    what: `The leading 0 that the spreadsheet dropped was restored, as the address is in ${textArg(args, 'province')}.`,
    todo: '',
  }),
  'postcode.placeholder': (args) => ({
    what: `${textArg(args, 'code')} does not look like a postcode in use.`,
    todo: 'Check it.',
  }),
  'postcode.other-province': (args) => ({
    what: `The postcode belongs to ${textArg(args, 'province')}, the address names ${listArg(args, 'named').join(', ')}.`,
    todo: 'Check postcode and address.',
  }),
};
