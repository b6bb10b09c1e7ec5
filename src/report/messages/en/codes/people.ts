import type { CodeTexts } from '../../codes.js';

/** Names, ID numbers, phones, postcodes, months, years, fixed wordings. */
export const texts: CodeTexts = {
  'id-number.numeric': {
    title: 'ID number stored as a number',
    about:
      'Spreadsheets keep 15 digits of a number, so the last ones of an 18-digit ID number become 0 or something else, and the check character may fit by chance. A number format is never trusted.',
  },
  'id-number.scientific': {
    title: 'ID number in scientific notation',
    about: 'Of a number such as "1.1E+17" only the first digits are left; the others cannot be restored.',
  },
  'id-number.precision-lost': {
    title: 'Last digits of the ID number lost',
    about:
      'Zeros at the end and a wrong check character are the traces of a number format; setting the cell to text afterwards comes too late.',
  },
  'id-number.characters': {
    title: 'Other characters in the ID number',
    about: 'Without blanks, hyphens and the like there are still characters other than digits and a final X.',
  },
  'id-number.length': {
    title: 'Wrong length of the ID number',
    about: 'A citizen identity number has 18 characters (GB 11643); one more or less is no number.',
  },
  'id-number.fifteen-digits': {
    title: 'Old 15-digit ID number',
    about:
      'The 15-digit numbers of the first identity cards are no longer in use. The number computed from it is a hint only: it may have been corrected since.',
  },
  'id-number.date': {
    title: 'No such date in the ID number',
    about:
      'Characters 7 to 14 are the date of birth, and this month or day does not exist: the number is wrong.',
  },
  'id-number.checksum': {
    title: 'Check character does not fit',
    about:
      'The last character is computed from the other 17 (GB 11643); where it does not fit, at least one is wrong. Which one is not guessed, and nothing is changed.',
  },
  'id-number.prefix': {
    title: 'No such province code',
    about: 'The first two digits are a province code; this one does not exist, so the number is wrong.',
  },
  'id-number.other-document': {
    title: 'Not a resident ID number',
    about:
      'This looks like the number of a passport, an officer card or the like. The column asks for the ID number.',
  },
  'id-number.looks-like-phone': {
    title: 'Mobile number in the ID column',
    about: 'Probably the row or a part of it is shifted by one column, and other columns may be wrong too.',
  },
  'id-number.label': {
    title: 'Words in front of the number',
    about: 'Without words such as "ID number:" in front the number is complete, and it was read that way.',
    todo: 'Nothing to do; better keep the number only.',
  },
  'id-number.check-character': {
    title: 'Last sign read as X',
    about:
      'A sign that looks like X stands in the last place; with X the check character fits, so it was read as X.',
  },
  'id-number.foreigner': {
    title: 'Foreign permanent resident ID card',
    about:
      'The number is that of a foreign permanent resident ID card. Its holder does not meet a condition of Chinese nationality.',
  },
  'id-number.hmt-resident': {
    title: 'Residence permit of Hong Kong, Macao or Taiwan',
    about:
      'The number is that of a residence permit for Hong Kong, Macao and Taiwan residents. Its holder is a Chinese citizen, so nationality counts as met.',
    todo: 'Nothing to do; have the permit at hand.',
  },
  'name.placeholder': {
    title: "Nobody's name",
    about: "This is a placeholder or the name of the form's example, so it is not known who is meant.",
  },
  'name.missing-glyph': {
    title: 'Character missing in the name',
    about:
      'There is a gap or a substitute sign in the name, probably for a rare character. Public lists and certificates need the exact name.',
  },
  'name.several': {
    title: 'Several people in one cell',
    about:
      'The cell of the name holds two names, but the ID number and the rest can be those of one person only, so that nobody can tell whose row it is.',
    todo: 'Write one nominee per row.',
  },
  'name.length': {
    title: 'Unusual length of a name',
    about:
      'A name of one character may be incomplete and is asked about; a very long one may hold several persons or other words.',
    todo: 'Check it against the ID card; one nominee per row.',
  },
  'name.suffix': {
    title: 'Form of address in the name',
    about:
      'A form of address such as "comrade" or "master" follows the name, which then differs from the ID card.',
  },
  'name.odd-characters': {
    title: 'Other characters in the name',
    about:
      'There are letters, digits or brackets in the name. Leave them if they are part of it, else move them to their own column.',
  },
  'name.dot': {
    title: 'Dot made uniform',
    about:
      'The dot in names of ethnic minorities is written in many ways; made uniform, names can be compared.',
    todo: 'Nothing to do.',
  },
  'phone.invalid': {
    title: 'Phone number incomplete',
    about: 'Neither an 11-digit mobile number nor a landline with its area code: nobody could be reached.',
  },
  'phone.scientific': {
    title: 'Phone number in scientific notation',
    about: 'The number was stored as a number; only its first digits are left.',
  },
  'phone.lost-zero': {
    title: 'Leading 0 of the area code lost',
    about:
      'A landline stored as a number loses the 0 of its area code; with it the number looks complete, but that is not certain.',
  },
  'phone.placeholder': {
    title: 'Placeholder phone number',
    about: 'A number such as 13800000000 is rarely a real one.',
  },
  'phone.looks-like-id': {
    title: 'ID number in the phone column',
    about: 'Probably the row or a part of it is shifted by one column, and other columns may be wrong too.',
  },
  'phone.remark': {
    title: 'Words beside the phone number',
    about: 'A name or a remark around the number was left out.',
  },
  'phone.several': {
    title: 'Several numbers in a cell',
    about: 'The cell holds more than one number; all are valid and kept.',
    todo: 'Nothing depends on it; better keep the one that is used.',
  },
  'phone.landline': {
    title: "Nominee's phone is a landline",
    about: 'During the review the nominee may not be reached there.',
  },
  'phone.same-as-contact': {
    title: 'Same phone for nominee and contact',
    about: 'Nominee and contact have the same number; one of them may be wrong.',
  },
  'phone.shared': {
    title: 'Several nominees with one phone',
    about:
      'Several nominees have the same number: perhaps that of the clerk, or left over from copying a row.',
  },
  'postcode.invalid': {
    title: 'Postcode has not 6 digits',
    about: 'A postcode has 6 digits.',
  },
  'postcode.lost-zero': {
    title: 'Leading 0 of the postcode may be lost',
    about:
      'A postcode stored as a number loses its leading 0; the address does not show the province, so it is not certain.',
  },
  'postcode.zero-restored': {
    title: 'Leading 0 of the postcode restored',
    about: "One digit was missing, and with a leading 0 the postcode fits the address's province.",
    todo: 'Check it; better set the column to text format.',
  },
  'postcode.placeholder': {
    title: 'Placeholder postcode',
    about: 'A postcode such as 000000 is rarely a real one.',
  },
  'postcode.other-province': {
    title: 'Postcode and address differ',
    about:
      "The postcode's first two digits and the address name different provinces; one of them may be wrong.",
  },
  'year-month.unreadable': {
    title: 'Not a year and month',
    about: 'This is none of the usual ways to write a month, so the date is not known.',
  },
  'year-month.bad-month': { title: 'No such month', about: 'The month is not between 1 and 12.' },
  'year-month.unclear-digits': {
    title: 'Five digits',
    about:
      "Five digits may be a month without its dot (19806) or a spreadsheet's serial number of a day (29373), which are far apart.",
  },
  'year-month.unclear-century': {
    title: 'Two-digit year',
    about: 'A year of two digits may be one of the 1900s or of the 2000s.',
  },
  'year-month.lost-zero': {
    title: 'October may look like January',
    about:
      'Stored as a number, "1980.10" becomes "1980.1"; the sheet does not tell January from October, and no ID number settles it.',
  },
  'year-month.no-month': {
    title: 'Year only',
    about: 'Without the month, an age or a number of years near a limit stays open.',
  },
  'year-month.settled-by-id': {
    title: 'Month taken from the ID number',
    about: '"1980.1" may be January or October; the date of birth inside the ID number settles it.',
  },
  'year-month.repaired': {
    title: 'Month rewritten',
    about: 'The meaning is certain; it was rewritten as "year.month", the way of the form.',
    todo: 'Nothing to do; better write it that way.',
  },
  'birth-month.differs-from-id': {
    title: 'Month of birth differs from the ID number',
    about: 'If either is wrong, ages come out wrong. Which one is right is not known, so neither is changed.',
  },
  'birth-month.differs-from-age': {
    title: 'Month of birth and the age beside it',
    about:
      'In "1978.3 (aged 46)" the month alone is read where the age holds on some day within a few years of the reference date; where it holds on none, one of the two is wrong. A month that a valid ID number has as well is used, with a note.',
  },
  'birth-month.future': {
    title: 'Birth in the future',
    about: 'The birth lies after the reference date, which is impossible.',
  },
  'birth-month.implausible': {
    title: 'Age not plausible',
    about: 'By the date of birth the nominee is far too old, or too young to work.',
  },
  'work-since.future': {
    title: 'Start of work in the future',
    about: 'The start of work lies after the reference date, which is impossible.',
  },
  'work-since.before-birth': {
    title: 'Start of work before birth',
    about: 'The start of work lies before the birth; one of the two is wrong.',
  },
  'work-since.too-young': {
    title: 'A child at the start of work',
    about: 'By the date of birth the nominee was a child then; one of the two is wrong.',
  },
  'work-since.young': {
    title: 'Below working age at the start of work',
    about:
      'Below the legal working age then. It happens with apprentices, artists and athletes, so it is only asked about.',
  },
  'years.vague': {
    title: 'Number of years not said',
    about: '"Many years" does not show whether the required years are reached.',
  },
  'years.other-time': {
    title: 'Other years than those on the shop floor',
    about:
      'The condition asks for years on the shop floor; length of service or time since starting work need not be spent there.',
  },
  'years.looks-like-year': {
    title: 'Looks like a calendar year',
    about: 'The column asks for a number of years; this looks like the year of the start.',
  },
  'years.zero': {
    title: '0 years',
    about: '0 may mean no experience, or a cell filled by the spreadsheet; it is not taken as not met.',
  },
  'years.too-many': { title: 'Too many years', about: 'More years than anybody can work: a mistake.' },
  'years.reversed': {
    title: 'Start and end reversed',
    about: 'The end lies before the start, or the upper bound is below the lower.',
  },
  'years.open-end': {
    title: 'No end is written',
    about: '"2004.9-" may go on until now, or its end was left out: that is not filled in for the clerk.',
  },
  'years.overlap': {
    title: 'Periods that cannot be added',
    about:
      'Periods that lie apart and in their order ("1998.7-2001.6, 2010.3-2018.5") are added up; where they overlap, the same time would count twice.',
  },
  'years.disagree': {
    title: 'Years and dates do not agree',
    about:
      'Where both are written, as in "15 years (2003-2018)", they are read if they agree; where the years are fewer than the full ones between the dates, or more even by calendar years, one of the two is wrong.',
  },
  'years.unreadable': {
    title: 'Years cannot be read',
    about: 'The text does not give a number of years, so the criterion stays undetermined.',
  },
  'years.date-cell': {
    title: 'Years turned into a date',
    about: 'The spreadsheet took an input such as "10-3" for a date; what was typed is lost.',
  },
  'years.since-future': {
    title: 'Start in the future',
    about: 'The start lies after the reference date, which is impossible.',
  },
  'years.until-future': {
    title: 'End in the future',
    about: 'The end lies after the reference date; the years up to it have not passed yet.',
  },
  'years.impossible': {
    title: 'More years than since the start of work',
    about:
      'Years on the shop floor cannot exceed the time from the start of work to the reference date; where they do even by calendar years, one of the two is wrong.',
  },
  'years.too-young': {
    title: 'By these years, a child at the start',
    about:
      'Without a start of work it is reckoned back from birth and years; the nominee would have been a child, so one of them is wrong.',
  },
  'years.young': {
    title: 'By these years, below working age at the start',
    about:
      'Without a start of work it is reckoned back from birth and years; the nominee would have been below the legal working age.',
  },
  'years.rounded-up': {
    title: 'Slightly more years than since the start of work',
    about:
      'Some round, some count calendar years (2010 to 2025 as 16), so that a little more is written than has passed; the years from those that have passed to those written are judged, and what lies on both sides of a threshold is asked about.',
  },
  'years.bounds': {
    title: 'Bounds instead of years',
    about:
      '"10 years or more" or "10+" is no exact number; its bounds are judged. Where both are enough, or neither is, nothing depends on it.',
    todo: 'An exact number is better.',
  },
  'years.near': {
    title: '"Nearly" so many years',
    about: '"Nearly 5 years" is taken as less than a year short. This is an assumption, so it is told.',
  },
  'years.about': {
    title: 'Estimate',
    about: '"About 10 years" is taken with some room on both sides. This is an assumption, so it is told.',
  },
  'years.span': {
    title: 'Years reckoned from start and end',
    about: 'Start and end are given and reckoned into years; without months, as bounds.',
    todo: 'An exact number is better.',
  },
  'years.shown': {
    title: 'Years shown otherwise than stored',
    about:
      'A format of the cell may show 4.6 as 5; either may be true, so all between them is judged, and what lies on both sides of a threshold is asked about.',
    todo: 'Enter the years anew.',
  },
  'years.since': {
    title: 'Years reckoned from a start',
    about: 'Only a start is given; counted to the reference date, assuming no interruption.',
  },
  'years.repaired': {
    title: 'Years rewritten',
    about: 'The meaning is certain; it was rewritten as a number.',
    todo: 'Nothing to do.',
  },
  'term.unknown': {
    title: 'Unknown wording',
    about: 'The column has fixed wordings; this is none of them, and what it means cannot be told.',
  },
  'term.ambiguous': {
    title: 'Wording with several meanings',
    about:
      'The text may stand for several of the fixed wordings; the choice is not made for whoever filled it in.',
  },
  'term.repaired': {
    title: 'Wording made uniform',
    about: 'The meaning of a short or colloquial form is certain; it was rewritten in the standard wording.',
    todo: 'Nothing to do; better write it that way.',
  },
  'term.kept': {
    title: 'Read as the level above',
    about:
      'The text is finer than the fixed wordings and is read as the level it belongs to; it stays as it is.',
    todo: 'Nothing to do if that is right; else use the standard wording.',
  },
  'term.outside-list': {
    title: 'Not in the usual list',
    about:
      'The column has no official closed list; the text is not among the usual wordings and stays as it is.',
    todo: 'Nothing to do if it is right.',
  },
  'term.unlisted': {
    title: 'Name outside the national standard',
    about: 'The name is not in the national standard, but ID cards do bear it, so it is accepted.',
    todo: 'Nothing to do if it is as on the ID card.',
  },
  'term.unexpected': {
    title: 'Unusual wording',
    about: 'The wording is valid but unusual among nominees from the front line; it may be a slip.',
  },
  'industry.suggested': {
    title: 'Industry not by its standard name',
    about:
      'The industry is not a category of the national standard (GB/T 4754); categories that may be meant are named as a hint.',
    todo: 'Nothing depends on it; use one of the categories where uniform names are wanted.',
  },
  'sex.differs-from-id': {
    title: 'Sex differs from the ID number',
    about:
      'The 17th digit of the ID number is odd for men and even for women; here the column says otherwise, so one of them is wrong.',
  },
  'political.league-age': {
    title: 'League member beyond the age',
    about:
      'By its statutes, members of the Youth League leave beyond a certain age unless they hold an office in it.',
  },
};
