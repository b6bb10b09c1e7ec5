import type { Severity } from '../model/finding.js';

/** What is known of a code in no language. */
export interface CodeFacts {
  /** How loud it can be; none for the problem of a file that could not be read (no finding, exit code 2). */
  severities: Severity[];
  /** Requirements of the documents that the check rests on, by their ids in the rule pack; none: common sense of sheets. */
  basis?: string[];
}

export interface CodeFamily {
  /** Also the anchor of the family's part of docs/codes.md. */
  id: string;
  codes: Record<string, CodeFacts>;
}

const STOPS: CodeFacts = { severities: [] };
const ERROR: CodeFacts = { severities: ['error'] };
const WARNING: CodeFacts = { severities: ['warning'] };
const REVIEW: CodeFacts = { severities: ['review'] };
const NOTE: CodeFacts = { severities: ['note'] };

/** The same facts, with the requirements that the check serves. */
const by = (facts: CodeFacts, ...basis: string[]): CodeFacts => ({ ...facts, basis });

/** Complete and well-formed columns. */
const FORM = 'N-24';
const YEARS = ['N-04', 'B-05', 'H-05'];
const EXPERTS = 'N-12';
const GRADES = ['N-08', 'H-07'];
const AWARDS = ['N-07', 'N-08', 'B-09', 'B-10', 'H-03'];
const UNITS = ['N-01', 'B-01'];
const QUOTAS = ['N-02', 'B-02', 'B-03', 'H-02'];
const ONCE = 'N-25';
const SCORING = 'C-04';
const CERTIFICATES = ['C-12', 'C-13', 'C-14'];

/**
 * Every code of a finding and of a file that could not be read, in the order in which the program comes across them.
 * `test/report/codes.test.ts` compares the list with the code that makes them.
 */
export const FAMILIES: CodeFamily[] = [
  {
    id: 'file',
    codes: {
      'file.not-found': STOPS,
      'file.no-match': STOPS,
      'file.no-file': STOPS,
      'file.empty-folder': STOPS,
      'file.unreadable-folder': STOPS,
      'file.unreadable': STOPS,
      'file.unwritable': STOPS,
      'file.own-summary': STOPS,
      'file.empty': STOPS,
      'file.encrypted': STOPS,
      'file.wrong-password': STOPS,
      'file.damaged': STOPS,
      'file.not-a-spreadsheet': STOPS,
      'file.not-here': STOPS,
      'file.gnumeric': STOPS,
      'file.too-large': STOPS,
      'file.long-cell': STOPS,
      'file.timeout': STOPS,
      'file.reader-ended': STOPS,
      'file.open-quote': STOPS,
      'file.undecodable': STOPS,
      'file.no-table': STOPS,
      'file.extension': NOTE,
      'file.encoding': NOTE,
      'file.copy': WARNING,
    },
  },
  {
    id: 'sheet',
    codes: {
      'sheet.hidden': WARNING,
      'sheet.no-table': { severities: ['error', 'warning', 'note'] },
      'form.other-pack': NOTE,
      'table.empty': { severities: ['warning', 'note'] },
      'table.side-by-side': ERROR,
      'header.hidden': WARNING,
      'column.missing': by(ERROR, FORM),
      'column.duplicate': REVIEW,
      'column.alias': NOTE,
      'column.unknown': NOTE,
      'column.unnamed': NOTE,
      'column.hidden': WARNING,
    },
  },
  {
    id: 'row',
    codes: {
      'rows.above-header': { severities: ['error', 'warning'] },
      'rows.people-skipped': ERROR,
      'rows.unaccounted': ERROR,
      'row.example': NOTE,
      'row.heading': NOTE,
      'row.remark': NOTE,
      'row.duplicate': NOTE,
      'row.continuation': REVIEW,
      'row.merged': REVIEW,
      'row.hidden': WARNING,
      'row.struck': WARNING,
      'row.shifted': REVIEW,
      'row.unreadable': REVIEW,
      'seq.not-number': NOTE,
      'seq.repeated': NOTE,
      'seq.gap': NOTE,
    },
  },
  {
    id: 'cell',
    codes: {
      'cell.blank': by(ERROR, FORM),
      'cell.only-hint': by(ERROR, FORM),
      'cell.hint-left': WARNING,
      'cell.length-remark': by(NOTE, 'N-14', 'N-15'),
      'cell.one-of-blank': by(ERROR, FORM),
      'cell.error': by(ERROR, FORM),
      'cell.pointer': by(REVIEW, FORM),
      'cell.garbled': REVIEW,
      'cell.struck': WARNING,
      'cell.comment': NOTE,
      'cell.covered': WARNING,
      'cell.merged': NOTE,
      'cell.merged-identity': REVIEW,
    },
  },
  {
    id: 'identity',
    codes: {
      'id-number.numeric': by(ERROR, FORM),
      'id-number.scientific': by(ERROR, FORM),
      'id-number.precision-lost': by(ERROR, FORM),
      'id-number.characters': by(ERROR, FORM),
      'id-number.length': by(ERROR, FORM),
      'id-number.fifteen-digits': by(ERROR, FORM),
      'id-number.date': by(ERROR, FORM),
      'id-number.checksum': by(ERROR, FORM),
      'id-number.prefix': by(ERROR, FORM),
      'id-number.other-document': by(REVIEW, FORM),
      'id-number.looks-like-phone': by(REVIEW, FORM),
      'id-number.label': NOTE,
      'id-number.check-character': NOTE,
      'id-number.foreigner': by(NOTE, 'B-04'),
      'id-number.hmt-resident': by(NOTE, 'B-04'),
      'name.placeholder': by(REVIEW, FORM),
      'name.missing-glyph': by(REVIEW, FORM),
      'name.several': by(REVIEW, FORM),
      'name.length': { severities: ['warning', 'review'] },
      'name.suffix': WARNING,
      'name.odd-characters': WARNING,
      'name.dot': NOTE,
    },
  },
  {
    id: 'contact',
    codes: {
      'phone.invalid': by(ERROR, FORM),
      'phone.scientific': by(ERROR, FORM),
      'phone.lost-zero': by(REVIEW, FORM),
      'phone.placeholder': by(REVIEW, FORM),
      'phone.looks-like-id': by(REVIEW, FORM),
      'phone.remark': NOTE,
      'phone.several': NOTE,
      'phone.landline': NOTE,
      'phone.same-as-contact': NOTE,
      'phone.shared': NOTE,
      'postcode.invalid': by(ERROR, FORM),
      'postcode.lost-zero': by(REVIEW, FORM),
      'postcode.zero-restored': NOTE,
      'postcode.placeholder': NOTE,
      'postcode.other-province': NOTE,
    },
  },
  {
    id: 'date',
    codes: {
      'year-month.unreadable': by(REVIEW, FORM),
      'year-month.bad-month': by(ERROR, FORM),
      'year-month.unclear-digits': by(REVIEW, FORM),
      'year-month.unclear-century': by(REVIEW, FORM),
      'year-month.lost-zero': by(REVIEW, FORM),
      'year-month.no-month': by(REVIEW, FORM),
      'year-month.settled-by-id': NOTE,
      'year-month.repaired': NOTE,
      'birth-month.differs-from-id': by(REVIEW, FORM),
      'birth-month.future': by(ERROR, FORM),
      'birth-month.implausible': by(REVIEW, FORM),
      'work-since.future': by(ERROR, FORM),
      'work-since.before-birth': by(ERROR, FORM),
      'work-since.too-young': by(ERROR, FORM),
      'work-since.young': REVIEW,
    },
  },
  {
    id: 'years',
    codes: {
      'years.vague': by(REVIEW, ...YEARS),
      'years.other-time': by(REVIEW, ...YEARS),
      'years.looks-like-year': by(REVIEW, ...YEARS),
      'years.zero': by(REVIEW, ...YEARS),
      'years.too-many': by(REVIEW, ...YEARS),
      'years.reversed': by(REVIEW, ...YEARS),
      'years.unreadable': by(REVIEW, ...YEARS),
      'years.date-cell': by(REVIEW, ...YEARS),
      'years.since-future': by(REVIEW, ...YEARS),
      'years.until-future': by(REVIEW, ...YEARS),
      'years.impossible': by(ERROR, ...YEARS),
      'years.too-young': by(ERROR, ...YEARS),
      'years.young': by(REVIEW, ...YEARS),
      'years.rounded-up': by(NOTE, ...YEARS),
      'years.bounds': by(NOTE, ...YEARS),
      'years.near': by(NOTE, ...YEARS),
      'years.about': by(NOTE, ...YEARS),
      'years.span': by(NOTE, ...YEARS),
      'years.shown': by(NOTE, ...YEARS),
      'years.since': by(NOTE, ...YEARS),
      'years.repaired': NOTE,
    },
  },
  {
    id: 'term',
    codes: {
      'term.unknown': by(REVIEW, FORM),
      'term.ambiguous': by(REVIEW, FORM),
      'term.repaired': NOTE,
      'term.kept': NOTE,
      'term.outside-list': NOTE,
      'term.unlisted': NOTE,
      'term.unexpected': NOTE,
      'industry.suggested': NOTE,
      'sex.differs-from-id': by(REVIEW, FORM),
      'political.league-age': NOTE,
    },
  },
  {
    id: 'grade',
    codes: {
      'grade.unknown': by(REVIEW, ...GRADES),
      'grade.ask': by(REVIEW, ...GRADES),
      'grade.contradiction': by(REVIEW, ...GRADES),
      'grade.wrong-column': by(REVIEW, ...GRADES),
      'grade.later': by(REVIEW, ...GRADES),
      'grade.repaired': NOTE,
      'grade.public-service': by(NOTE, ...GRADES),
      'title.unknown': by(REVIEW, 'H-07'),
      'title.later': by(REVIEW, 'H-07'),
      'title.repaired': NOTE,
      'title.specialty': by(NOTE, 'H-07'),
      'title.exam': by(NOTE, 'H-07'),
    },
  },
  {
    id: 'certificate',
    codes: {
      'certificate.contradicted': { severities: ['review', 'note'], basis: CERTIFICATES },
      'certificate.open': { severities: ['review', 'note'], basis: CERTIFICATES },
      'certificate.later': { severities: ['review', 'note'], basis: CERTIFICATES },
      'certificate.confirmed': by(NOTE, ...CERTIFICATES),
      'certificate.higher': by(NOTE, ...CERTIFICATES),
      'certificate.not-from-placement': by(NOTE, ...CERTIFICATES),
    },
  },
  {
    id: 'award',
    codes: {
      'awards.unread': by(REVIEW, ...AWARDS),
      'awards.no-rank': by(REVIEW, ...AWARDS),
      'awards.shared-rank': by(REVIEW, ...AWARDS),
      'awards.not-own': by(REVIEW, ...AWARDS),
      'awards.collective': by(REVIEW, ...AWARDS),
      'awards.later': by(REVIEW, ...AWARDS),
      'awards.list-open': by(NOTE, ...AWARDS),
      'placement.stage-assumed': by(NOTE, 'B-10', 'H-03'),
    },
  },
  {
    id: 'expert',
    codes: {
      'experts.placeholder': by(ERROR, EXPERTS),
      'experts.only-name': by(REVIEW, EXPERTS),
      'experts.several-in-one-cell': by(REVIEW, EXPERTS),
      'experts.unreadable': by(REVIEW, EXPERTS),
      'employer.not-named': by(REVIEW, EXPERTS),
      'experts.unit-not-named': by(REVIEW, EXPERTS),
      'experts.unit-end-unclear': by(WARNING, EXPERTS),
      'experts.left-own-unit': by(WARNING, EXPERTS),
      'experts.nominee-namesake': by(WARNING, EXPERTS),
      'experts.same-person': by(WARNING, EXPERTS),
      'experts.same-name': by(WARNING, EXPERTS),
      'experts.same-for-many': by(NOTE, EXPERTS),
    },
  },
  {
    id: 'unit',
    codes: {
      'unit.several': by(REVIEW, ...QUOTAS),
      'unit.named-elsewhere': by(REVIEW, ...UNITS),
      'unit.shared-row': by(REVIEW, 'N-02'),
      'unit.merged-district': by(REVIEW, ...UNITS),
      'unit.two-categories': by(REVIEW, 'B-02', 'B-03'),
      'unit.counted-with': by(NOTE, ...QUOTAS),
      'unit.counted-as': by(NOTE, ...QUOTAS),
      'unit.normalised': by(NOTE, ...QUOTAS),
      'unit.no-union-word': by(NOTE, 'B-01'),
      'unit.old-name': by(NOTE, ...UNITS),
      'unit.peoples-organisation': by(NOTE, 'B-03'),
      'unit.two-capacities': by(NOTE, 'B-02', 'B-03'),
      'unit.other-area': by(NOTE, ...QUOTAS),
      'unit.tidied': NOTE,
      'unit.half-width': NOTE,
    },
  },
  {
    id: 'text',
    codes: {
      'length.word-count': by(WARNING, 'N-14', 'N-15'),
      'reason.copied': WARNING,
      'reason.other-name': NOTE,
      'reason.pronoun': NOTE,
      'text.personal-data': WARNING,
      'text.address': WARNING,
    },
  },
  {
    id: 'person',
    codes: {
      'person.same-id-two-names': by(ERROR, ONCE),
      'person.twice': by(REVIEW, ONCE),
      'person.two-units': by(REVIEW, ONCE),
      'person.name-variant': by(REVIEW, ONCE),
      'person.two-awards': NOTE,
      'person.same-name-two-ids': NOTE,
      'person.same-name-and-birth': by(NOTE, ONCE),
    },
  },
  {
    id: 'registry',
    codes: {
      'registry.sent-before': by(REVIEW, ONCE),
      'registry.other-edition': NOTE,
      'registry.other-award': NOTE,
      'registry.not-entered': NOTE,
    },
  },
  {
    id: 'verdict',
    codes: {
      'criterion.unmet': { severities: ['error', 'warning'] },
      'criterion.undetermined': REVIEW,
      'criterion.priority': NOTE,
      'criterion.noted': NOTE,
      'verdict.other-reading': REVIEW,
      'quota.exceeded': { severities: ['error', 'warning'], basis: QUOTAS },
      'quota.undetermined': by(REVIEW, ...QUOTAS),
      'quota.undetermined-group': by(REVIEW, ...QUOTAS),
      'quota.unplaced': by(REVIEW, ...QUOTAS),
      'quota.ask': by(REVIEW, ...QUOTAS),
      'quota.other-reading': by(REVIEW, ...QUOTAS),
    },
  },
  {
    id: 'waiver',
    codes: {
      'waiver.unused': WARNING,
      'waiver.expired': WARNING,
      'waiver.early': WARNING,
      'waiver.outgrown': WARNING,
    },
  },
  {
    id: 'score',
    codes: {
      'score.blank': by(ERROR, SCORING),
      'score.unreadable': by(ERROR, SCORING),
      'score.out-of-range': by(ERROR, SCORING),
      'score.part-absent': by(REVIEW, SCORING),
      'score.absent-with-scores': by(REVIEW, SCORING),
      'score.unread': REVIEW,
      'score.repaired': NOTE,
      'score.rounded': NOTE,
    },
  },
  {
    id: 'contest',
    codes: {
      'contest.stage-unknown': by(ERROR, 'C-03'),
      'contest.project-unknown': by(REVIEW, 'C-09'),
      'contest.team-unnamed': ERROR,
      'contest.team-size': by(REVIEW, 'C-09'),
      'contest.team-scores': by(REVIEW, SCORING),
      'contest.team-counted': by(NOTE, 'C-01'),
      'contest.id-two-names': ERROR,
      'contest.twice': ERROR,
      'contest.twice-perhaps': REVIEW,
      'contest.person-unclear': REVIEW,
      'contest.tie': by(REVIEW, SCORING),
      'contest.order-by-decimals': by(REVIEW, SCORING),
      'contest.total-differs': by(ERROR, SCORING),
      'contest.rank-differs': by(ERROR, SCORING),
      'contest.rank-absent': by(ERROR, SCORING),
      'contest.few-entrants': { severities: ['error', 'warning', 'review'], basis: ['C-01'] },
      'contest.stage-over-sheets': NOTE,
      'contest.stage-missing': by(WARNING, 'C-03'),
      'contest.stage-not-yet': by(NOTE, 'C-03'),
      'contest.stage-order': by(WARNING, 'C-03'),
      'contest.outside-window': by(NOTE, 'C-19'),
      'contest.promotion-over': { severities: ['error', 'review'], basis: ['C-02'] },
      'contest.promoted-missing': by(REVIEW, 'C-02'),
      'contest.not-promoted': by(ERROR, 'C-02'),
      'contest.not-in-stage-before': by(ERROR, 'C-03'),
      'contest.promotion-skips': by(REVIEW, SCORING),
      'contest.born-late': by(ERROR, 'C-05'),
      'contest.born-open': by(REVIEW, 'C-05'),
      'contest.over-age': by(ERROR, 'C-06'),
      'contest.age-open': by(REVIEW, 'C-06'),
      'contest.birth-unknown': by(REVIEW, 'C-05', 'C-06'),
      'contest.public-office': by(REVIEW, 'C-07'),
      'contest.public-office-out': by(ERROR, 'C-07'),
      'contest.employer-elsewhere': by(REVIEW, 'C-07'),
      'contest.employer-place': by(REVIEW, 'C-07'),
      'contest.employer-unknown': by(REVIEW, 'C-07'),
      'contest.certificate-differs': by(ERROR, ...CERTIFICATES),
      'contest.certificate-open': by(REVIEW, ...CERTIFICATES),
      'contest.card-unknown': by(REVIEW, 'C-17'),
    },
  },
];
