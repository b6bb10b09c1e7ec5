import type { CodeTexts } from '../../codes.js';

/** Recommending units, reasons, comparing rows, verdicts and quotas. */
export const texts: CodeTexts = {
  'unit.several': {
    title: 'Several recommending units',
    about:
      'Quotas are counted by recommending unit; with several of them it is open whose quota this counts against.',
  },
  'unit.named-elsewhere': {
    title: 'Unit named by the file only',
    about:
      'The recommending unit is blank, but the file or the sheet bears a name. A file name does not fill in a cell, so it is only a hint.',
    todo: 'If this unit does recommend, enter it in the cell.',
  },
  'unit.shared-row': {
    title: 'A row that two units share',
    about:
      'The cell names a row of the quota table that two units share, and not one of the two. It counts for the row as a whole; whether either unit is over its own quota may be open.',
  },
  'unit.merged-district': {
    title: 'District that no longer exists',
    about: 'The district was merged into another, so which district union recommends now is open.',
  },
  'unit.two-categories': {
    title: 'One unit, two categories',
    about:
      'Categories of units have caps of their own. Two wordings seem to be one unit but are of two categories, so the cap is open.',
  },
  'unit.counted-with': {
    title: 'One unit in different wordings',
    about:
      'Several rows write one unit in different ways; they are counted together, or a quota might be exceeded unseen.',
  },
  'unit.counted-as': {
    title: 'Counted under the official name',
    about:
      'The unit is certain though written otherwise; it is counted under its official name, the text stays as it is.',
  },
  'unit.normalised': {
    title: 'Unit made uniform',
    about: 'The recommending unit was rewritten as its official name, by which quotas are counted.',
    todo: 'Nothing to do; better write the official name.',
  },
  'unit.no-union-word': {
    title: 'Unit instead of its union',
    about:
      'The notice lists unions as recommending units, but the unit itself is written. Its category is still certain, so this is a note.',
  },
  'unit.old-name': {
    title: 'Old name of the unit',
    about: 'The unit has another name now; it is counted under that.',
  },
  'unit.peoples-organisation': {
    title: "People's organisation",
    about:
      "The notice does not list people's organisations; it is counted among the nearest category, social organisations.",
  },
  'unit.two-capacities': {
    title: 'Two capacities',
    about:
      'A unit that may also be a capital craftsman college: the notice does not say whether the two caps are counted apart or together.',
  },
  'unit.other-area': {
    title: "Address outside the unit's area",
    about: 'Quotas go by the recommending unit, not by the place of work; but one of the two may be wrong.',
  },
  'unit.tidied': {
    title: 'Name of the unit tidied',
    about:
      'Words and signs around the name and full-width characters were put right, so that names can be compared.',
    todo: 'Check the name.',
  },
  'unit.half-width': {
    title: 'Full-width characters made half-width',
    about: "Letters and digits in the unit's name were put into half width; the meaning is the same.",
    todo: 'Nothing to do.',
  },
  'length.word-count': {
    title: 'Length between two ways of counting',
    about:
      "The form sets a limit and does not say how to count. What is over it by characters but within it by a word processor's count is not taken as not met, but should be shortened.",
  },
  'reason.copied': {
    title: 'Same reason for two nominees',
    about:
      'Names and punctuation aside the texts are the same, probably copied and not changed; the review will ask.',
  },
  'reason.other-name': {
    title: "Another nominee's name in the reason",
    about:
      "The reason holds the name of another nominee of this batch; somebody else's text may have been used.",
  },
  'reason.pronoun': {
    title: 'Pronoun and sex differ',
    about:
      "The pronoun in the reason does not fit the column for sex; somebody else's text may have been used.",
  },
  'text.personal-data': {
    title: 'Numbers of a person in a public text',
    about:
      'This text may be published. ID and phone numbers are personal information, which must not be published without separate consent (Personal Information Protection Law, article 25).',
  },
  'text.address': {
    title: 'Address in a public text',
    about:
      'This text may be published and should not hold a home address or the exact address of the unit (Personal Information Protection Law).',
  },
  'person.same-id-two-names': {
    title: 'One ID number, two names',
    about: 'A number belongs to one person; a name or a number of at least one row is wrong.',
  },
  'person.twice': {
    title: 'One nominee in two rows',
    about:
      'One person has two rows that differ. Which of them holds is not for the program to say; the quota counts one person.',
  },
  'person.two-units': {
    title: 'One nominee of two units',
    about:
      'Two units recommend the same person and should agree. Until then both quotas count, so that nothing is missed.',
  },
  'person.name-variant': {
    title: 'Names differ by a variant character',
    about:
      'Two rows seem to be one person whose name is written with a variant or traditional character. Public lists need the one on the ID card.',
  },
  'person.two-awards': {
    title: 'One nominee for two awards',
    about:
      'One person is nominated for different awards in two sheets, which is allowed; each row is checked by its own conditions.',
    todo: 'Nothing to do if that is meant.',
  },
  'person.same-name-two-ids': {
    title: 'Same name, other ID number',
    about:
      'Two rows have the same name and different ID numbers and count as two persons; told to avoid confusion.',
    todo: 'Nothing to do if they are two persons.',
  },
  'person.same-name-and-birth': {
    title: 'Perhaps one person',
    about:
      'Same name and month of birth, another employer and no ID numbers to compare; counted as two persons.',
  },
  'criterion.unmet': {
    title: 'Criterion not met',
    about:
      'By what the sheet says the criterion is not met. A mandatory one is an error and makes the nominee ineligible; an in-principle or scored one is a warning and must be explained.',
    todo: 'Correct what was filled in wrongly; to recommend all the same where it is in principle or scored, explain in writing.',
  },
  'criterion.undetermined': {
    title: 'The sheet does not decide',
    about:
      'Blank, unclear, or left to a person by the text itself: without ground a criterion is neither met nor unmet.',
    todo: 'Verify what is asked; fill in what is blank or in doubt and check again; have proof at hand where a person must decide.',
  },
  'criterion.priority': {
    title: 'Has priority',
    about: 'A condition of priority is met. One that is not met changes nothing and is not told.',
    todo: 'Have the certificate or document at hand.',
  },
  'criterion.noted': {
    title: 'For information',
    about: 'Something that the document mentions without making it a condition; nothing depends on it.',
    todo: 'Nothing to do.',
  },
  'verdict.other-reading': {
    title: 'Verdict hangs on a reading',
    about:
      'The text can be read in several ways, and another reading gives another verdict. Listed with --all-readings, so that the issuer can be asked.',
    todo: 'Ask the issuer, then choose the reading with --reading.',
  },
  'quota.exceeded': {
    title: 'Quota exceeded',
    about:
      'A unit submits more persons than its cap. A person counts once, whatever the verdict. A binding cap is an error, one "in principle" a warning.',
    todo: 'The unit must withdraw nominees where the cap is binding; in principle, withdraw nominees or explain in writing.',
  },
  'quota.undetermined': {
    title: 'Whether the quota is exceeded is open',
    about:
      'The unit of some nominees is unclear, some rows may be one person, or the cap of this unit is not known.',
    todo: 'Write the recommending unit of these nominees clearly; ask the union that runs the award where the cap is not known.',
  },
  'quota.undetermined-group': {
    title: 'Quota by unit and occupation is open',
    about:
      'The quota counts by recommending unit and occupation, and to which group some nominees belong is not clear.',
  },
  'quota.unplaced': {
    title: 'Nominees in no group',
    about:
      'The recommending unit (or the trade, where groups are made by it) is blank or not recognised, or the document sets no number for such a unit, so these nominees are in no group; the figures of the groups may therefore not be all.',
    todo: 'Write the recommending unit (or the trade) of these nominees clearly and check again; where the document sets no number, ask the union that runs the award.',
  },
  'quota.ask': {
    title: 'Quota to be confirmed',
    about: 'The document does not literally set a cap for this group, so a person must confirm it.',
    todo: 'Confirm what the finding asks.',
  },
  'quota.other-reading': {
    title: 'Quota hangs on a reading',
    about:
      'The text can be read in several ways, and another reading gives another result. Listed with --all-readings.',
    todo: 'Ask the issuer, then choose the reading with --reading.',
  },
  'waiver.unused': {
    title: 'Exception that covers nothing',
    about:
      'No finding answers to this entry of the file of exceptions: number, row or name may be wrong, or the finding is settled.',
  },
  'waiver.expired': {
    title: 'Exception out of date',
    about:
      'The last day of the exception has passed, and what it covered counts again. That day itself is included, by Beijing time.',
  },
  'waiver.outgrown': {
    title: 'Exception for fewer persons',
    about:
      'The exception from a quota says for how many persons it was granted (upTo); more are nominated now, so it does not hold.',
    todo: 'Withdraw nominees, or have it granted anew for as many as there are.',
  },
  'waiver.early': {
    title: 'Exception not in force yet',
    about: 'The exception is dated later than today and does not count yet.',
    todo: 'Correct the date if it is wrong; else check again on that day.',
  },
};
