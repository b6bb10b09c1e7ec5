import type { CodeTexts } from '../../codes.js';

/** Skill grades, titles, certificates of contests, awards, experts. */
export const texts: CodeTexts = {
  'grade.unknown': {
    title: 'Grade not known',
    about: 'The text is no known skill grade, so criteria that ask for a grade stay undetermined.',
  },
  'grade.ask': {
    title: 'Perhaps not a skill grade',
    about:
      'The word may be a post, an appointment, an honour or an old grade, none of which need correspond to a present vocational skill grade.',
  },
  'grade.contradiction': {
    title: 'Two grades at odds',
    about:
      'Two different grades are joined by a slash, such as a level and a name that do not belong together; the choice is not made for whoever filled it in.',
  },
  'grade.wrong-column': {
    title: 'Title and grade in the wrong columns',
    about:
      'Professional titles and skill grades have columns of their own. Where they are mixed up both columns are looked at, and nothing counts as not met for that reason.',
  },
  'grade.later': {
    title: 'Grade gained after the reference date',
    about: 'Awards are judged as of a reference date; a grade not held on that day does not count.',
  },
  'grade.repaired': {
    title: 'Grade made uniform',
    about: 'The text is another way to write the grade; the standard name is used.',
    todo: 'Nothing to do; better write the standard name.',
  },
  'grade.public-service': {
    title: 'Grade of workers in public service',
    about:
      'The grades of workers in government offices and public institutions correspond to vocational skill grades one by one; the corresponding grade is judged.',
  },
  'title.unknown': {
    title: 'Title not known',
    about:
      'The text may be a post or a company-internal name and is no title of any series, so criteria that ask for a title stay undetermined.',
  },
  'title.later': {
    title: 'Title gained after the reference date',
    about: 'Awards are judged as of a reference date; a title not held on that day does not count.',
  },
  'title.repaired': {
    title: 'Title made uniform',
    about: 'The meaning of the short form is certain; the standard name is used.',
    todo: 'Nothing to do; better write the standard name.',
  },
  'title.specialty': {
    title: 'Title with a specialty',
    about: 'The title names a specialty and is read as the title it belongs to; the text stays as it is.',
    todo: 'Nothing to do if it is as on the certificate.',
  },
  'title.exam': {
    title: 'Title by examination',
    about:
      'In some fields an examination takes the place of the review, and passing it gives the title; places differ in how they count it.',
  },
  'certificate.contradicted': {
    title: 'Grade does not follow from the contest',
    about:
      "The sheet says that the grade comes from this contest, but by the contest's notice the certificate is lower or there is none. The grade may come from elsewhere, so it is asked about, not denied.",
    todo: 'Check grade, rank and stage on the certificate; if the grade comes from elsewhere, say from where.',
  },
  'certificate.open': {
    title: 'Whether there is a certificate is open',
    about:
      "By the contest's notice the certificate depends on project, stage and rank; what is written does not show whether the claimed grade is reached.",
  },
  'certificate.later': {
    title: 'Contest may be after the reference date',
    about:
      'By the timetable, this stage is not held before a certain day; for a reference date before it, it does not show that the grade was held.',
  },
  'certificate.confirmed': {
    title: 'Grade follows from the contest',
    about:
      "By the contest's notice the rank gives a certificate of the claimed grade; its conditions are named too.",
  },
  'certificate.higher': {
    title: 'Rank gives a higher grade',
    about:
      "By the contest's notice the rank gives a higher grade than the one in the sheet; a certificate may have been left out.",
    todo: 'Check whether a certificate was left out, and add it if it was issued.',
  },
  'certificate.not-from-placement': {
    title: 'Grade is not from this contest',
    about:
      'The sheet does not say that the grade is from this contest, and the contest cannot give it; it should come from elsewhere.',
  },
  'awards.unread': {
    title: 'Award not clear',
    about:
      'There are words of a contest or a rank, but not which contest, which level, or the ranks are at odds; nothing can be concluded either way.',
  },
  'awards.no-rank': {
    title: 'Contest without a rank',
    about:
      'A contest without rank or prize. Taking part is not winning, so it does not count as a placement, nor as none.',
  },
  'awards.shared-rank': {
    title: 'Several contests share a rank',
    about: 'Several contests are written with one rank; which rank was gained in each is not certain.',
  },
  'awards.not-own': {
    title: "Perhaps not the nominee's own",
    about:
      'It looks as if it was not won, was revoked or not yet announced, or belongs to somebody else (such as an apprentice) or to a group.',
  },
  'awards.listed': {
    title: "Listed behind another's or a denied award",
    about:
      'What stands at the start of a list (pupil, not received, to be conferred), or over a section, may hold for all that is listed or for the first alone. Where this cannot be told it is asked about.',
  },
  'awards.collective': {
    title: 'Honour of a group',
    about: "An honour of a team is not a person's; the criteria ask for the nominee's own.",
  },
  'awards.later': {
    title: 'Award after the reference date',
    about:
      'By its date or the timetable of the contest it cannot have been won by the reference date; year or edition are probably wrong.',
  },
  'awards.list-open': {
    title: 'List of awards not complete',
    about:
      'The text says "and others", so something is left out. Where what is written suffices, it decides; where it does not, nobody can say that the honour or placement is missing, so the condition stays open.',
  },
  'awards.unnamed': {
    title: 'Awards without their names',
    about:
      'The text says how many awards there are, or of which level, but names none (more than 20 provincial honours). They may hold what a criterion asks for or may not; where nothing else suffices, the condition stays open.',
  },
  'placement.stage-assumed': {
    title: 'No stage named, taken for the final',
    about:
      'The criterion asks for a rank in a final; a rank without a stage is usually that of the final. This is an assumption, so it is told.',
  },
  'experts.placeholder': {
    title: "Hint left in an expert's cell",
    about:
      "The cell still holds the form's example, as good as blank. Nominees need recommendations of senior experts from outside their unit.",
  },
  'experts.only-name': {
    title: 'Expert with a name only',
    about: 'Without unit and post it is not clear whether the expert is from outside and a senior one.',
  },
  'experts.several-in-one-cell': {
    title: 'Several experts in one cell',
    about:
      'The form has one cell for each expert; together in one cell it is not certain how many there are.',
  },
  'experts.unreadable': {
    title: "Expert's parts not clear",
    about: 'Name, unit and post run together, and where one ends is not clear.',
  },
  'employer.not-named': {
    title: 'Employer not named',
    about:
      'A word for the own unit in place of its name is no name, so that the units of the experts cannot be compared with it.',
    todo: 'Write the full name of the employer.',
  },
  'experts.unit-not-named': {
    title: "Expert's unit not named",
    about: '"Our factory" or "a company" is no name, so whether the expert is from outside is not clear.',
  },
  'experts.unit-end-unclear': {
    title: "Two readings of the expert's unit",
    about:
      "Unit and post run together: read short, the unit is the nominee's own, read long, it is another one.",
  },
  'experts.left-own-unit': {
    title: "Expert who left the nominee's unit",
    about:
      "The documents do not say whether an expert who retired from or left the nominee's unit is from outside.",
  },
  'experts.nominee-namesake': {
    title: 'Expert with the name of the nominee',
    about:
      'The nominee cannot be the expert. The names are the same and the units differ, so whether it is one person is not clear.',
  },
  'experts.same-person': {
    title: 'The same expert twice',
    about: 'Name and unit are the same and count once, so there may be too few experts.',
  },
  'experts.same-name': {
    title: 'Two experts of one name',
    about: 'Two experts have the same name and different units, which may be two ways to write one.',
  },
  'experts.same-for-many': {
    title: 'The same experts for several nominees',
    about:
      "The documents do not forbid it, but experts are to be of the nominee's trade; the same three for several trades invite questions.",
  },
};
