import type { CodeTexts } from '../../codes.js';

/** Score sheets (craftsman contest rank). */
export const texts: CodeTexts = {
  'score.blank': {
    title: 'Score blank',
    about: 'Blank is neither absent nor 0, so total and rank are known within bounds only.',
  },
  'score.unreadable': {
    title: 'Not a score',
    about: 'The cell is no number, or a formula without its result, and cannot be used.',
  },
  'score.out-of-range': {
    title: 'Score out of range',
    about: 'Both parts are marked out of 100; a score outside that cannot be used.',
  },
  'score.part-absent': {
    title: 'Absent in one part',
    about:
      'Only theory or only skill has a score. The notice does not say how to count that: as 0, or as withdrawn and no entrant. Until it is confirmed, the number of entrants, ranks and certificates are known within bounds only.',
  },
  'score.absent-with-scores': {
    title: 'Absent, but with scores',
    about:
      'The remark says absent, yet both parts have scores. Until it is known which holds, the number of entrants, ranks and certificates are known within bounds only.',
  },
  'score.in-doubt': {
    title: 'Result that may not count',
    about:
      'The remark, rank or a score speaks of a result that is taken back or not settled. The notice does not say how to treat that; until it is known, the number of entrants, ranks and certificates are known within bounds only.',
  },
  'score.adjusted': {
    title: 'Points added or taken off',
    about:
      'By the notice a total is made of theory and skill by their weights; it knows no points added or taken off. To which part they belong, and on what basis, is to be found out first; until then the scores of the row are not known.',
  },
  'score.unread': {
    title: 'Entry not understood',
    about:
      'A rank, promotion, certificate or date was not understood and not compared with what was computed.',
  },
  'score.repaired': {
    title: 'Words beside a score',
    about: 'The number in it is used.',
    todo: 'Nothing to do; better write the number only.',
  },
  'score.rounded': {
    title: 'Too many decimals',
    about: 'More than six decimals are cut to six, which hardly ever matters for a rank.',
    todo: 'Check whether a formula made it; better use the prescribed decimals.',
  },
  'contest.stage-unknown': {
    title: 'Stage not known',
    about:
      'The stages are ranked apart and give different certificates. Rows of an unknown stage are not ranked; since they may belong to any, the ranks of others are known within bounds only.',
  },
  'contest.project-unknown': {
    title: 'Project not known',
    about:
      'Only some projects issue certificates. Without the project the sheet is ranked, but certificates stay open.',
  },
  'contest.team-unnamed': {
    title: 'Team not named',
    about: 'Team events are ranked by team; without its name nobody knows who belongs together.',
  },
  'contest.team-size': {
    title: 'Wrong size of a team',
    about: 'The team has another size than the list of projects says.',
  },
  'contest.team-scores': {
    title: 'Different scores in one team',
    about:
      "The rows of a team have different scores, and the notice does not say how members' scores make a team's; no total is computed.",
  },
  'contest.team-counted': {
    title: 'How teams are counted',
    about:
      'The notice does not say whether entrants and promotion are counted by persons or teams; tells which was used, --reading changes it.',
    todo: 'Nothing to do; --reading counts the other way.',
  },
  'contest.id-two-names': {
    title: 'One ID number, two names',
    about: 'A number belongs to one person; a name or a number of at least one row is wrong.',
  },
  'contest.twice': {
    title: 'Twice in one stage',
    about:
      'One person has two rows in a stage, which changes the number of entrants, ranks and certificates by share.',
  },
  'contest.twice-perhaps': {
    title: 'Perhaps twice in one stage',
    about:
      'Two rows of a stage have one name and one employer, or none, and an ID number is missing. Until it is known whether that is one person, the number of entrants and the ranks are known within bounds only.',
  },
  'contest.person-unclear': {
    title: 'Which person of the stage before',
    about: 'Several persons of the stage before have this name, and no ID number tells which.',
  },
  'contest.tie': {
    title: 'Tie',
    about:
      'Total and skill are equal. There are to be no ties, and no further rule is given, so a person must decide.',
  },
  'contest.order-by-decimals': {
    title: 'Rank hangs on decimals',
    about:
      'Ranking by totals rounded to two decimals and by exact totals differ; the notice does not say which holds.',
    todo: 'Ask the organising committee; --reading ranks the other way.',
  },
  'contest.weighted-parts': {
    title: 'Scores that look weighted already',
    about:
      'A total weighs two parts that are each marked out of 100, and they are passed out of 100 too. A table whose parts all stay within their weights and whose totals are their sums looks as if weighted scores were entered, and one with nothing above 1 as if shares were; to weight them once more would fail everybody, so they are not counted but asked about.',
  },
  'contest.total-differs': {
    title: 'Wrong total',
    about: 'The total is not what the weights of the notice give, so ranks may be wrong.',
  },
  'contest.rank-differs': {
    title: 'Wrong rank',
    about: 'The rank is not that of the totals, or it is shared.',
  },
  'contest.rank-absent': {
    title: 'Rank of somebody absent',
    about: 'Whoever was absent is not ranked, yet there is a rank.',
  },
  'contest.few-entrants': {
    title: 'Too few entrants',
    about:
      'Fewer entrants than the notice asks for. An error where it must be, a warning where it is in principle, and to be verified where the number is open.',
  },
  'contest.stage-over-sheets': {
    title: 'A stage in several sheets',
    about: 'The scores of one stage stand in several sheets and are ranked together.',
    todo: 'Nothing to do if that is right; else name stage or project of each sheet.',
  },
  'contest.stage-missing': {
    title: 'Scores of a stage missing',
    about:
      'There are scores of a later stage but not of an earlier one; in principle the stages follow each other.',
    todo: 'Put the missing scores into the same file, or explain in writing that there was no such stage.',
  },
  'contest.stage-not-yet': {
    title: 'Later stages still to come',
    about: 'The contest is not over; certificates are those of the stages so far.',
    todo: 'Nothing to do; check again when the scores are there.',
  },
  'contest.stage-order': {
    title: 'Stages in the wrong order',
    about: 'A later stage has an earlier date; in principle the stages follow each other.',
  },
  'contest.outside-window': {
    title: 'Outside the timetable',
    about:
      'The stage was held outside the time that the notice plans. Ranks and certificates do not depend on it.',
    todo: 'Check the dates; where the time was changed, ranks are not affected.',
  },
  'contest.promotion-over': {
    title: 'Too many promoted',
    about:
      'The share of entrants who go on is above the limit of the notice; to be verified where the numbers are open.',
    todo: 'Check the list of those who go on against the limit.',
  },
  'contest.promoted-missing': {
    title: 'Promoted, but not there',
    about: 'Marked as promoted, yet the next stage has no such person.',
    todo: "Find out whether the contestant withdrew, and write it down in the next stage's sheet.",
  },
  'contest.promoted-absent': {
    title: 'Absent, but promoted',
    about:
      'Nobody goes on from a stage without taking part in it. Which of the two is wrong must be checked; until then the number of those who go on is known within bounds only.',
  },
  'contest.not-promoted': {
    title: 'There without promotion',
    about:
      'The next stage has scores of somebody who is not marked as promoted. Where others have a no in the column and this cell is blank, it is to be verified.',
  },
  'contest.not-in-stage-before': {
    title: 'Not in the stage before',
    about: 'Stages follow each other, so contestants of a stage come from the one before.',
  },
  'contest.promotion-skips': {
    title: 'Promotion skips better ranks',
    about: 'Somebody goes on while better ranks do not: they may have withdrawn, or the list is wrong.',
  },
  'contest.born-late': {
    title: 'Born too late',
    about: 'The conditions for taking part set the latest date of birth.',
  },
  'contest.born-open': {
    title: 'Whether born in time is open',
    about: 'Whether the day itself is included is not said; and with the month alone it cannot be told.',
  },
  'contest.over-age': {
    title: 'Retirement age reached',
    about: 'Entrants must be within the statutory retirement age.',
  },
  'contest.age-open': {
    title: 'Whether within retirement age is open',
    about:
      'The notice does not say on which day age is looked at; for women it also depends on whether 50 or 55 holds.',
  },
  'contest.birth-unknown': {
    title: 'No date of birth',
    about: 'No ID number or date of birth that can be used, so age cannot be checked. Told once per sheet.',
  },
  'contest.public-office': {
    title: 'Employer looks like a government office',
    about:
      'Entrants work in enterprises and public institutions; whether staff of government offices may take part is not said.',
  },
  'contest.public-office-out': {
    title: 'Staff of a government office',
    about: 'Under the chosen reading staff of government offices may not take part.',
  },
  'contest.employer-elsewhere': {
    title: 'Employer seems to be elsewhere',
    about: "Entrants work within the municipality; the employer's name points elsewhere.",
  },
  'contest.employer-place': {
    title: 'Place of the employer not known',
    about: 'The name does not show whether the employer is within the municipality. Told once per sheet.',
  },
  'contest.employer-unknown': {
    title: 'No employer',
    about: 'Without an employer the condition cannot be checked. Told once per sheet.',
  },
  'contest.certificate-differs': {
    title: 'Wrong grade of a certificate',
    about: 'The certificate is not the one that project, stage and rank give, or none is due.',
  },
  'contest.certificate-open': {
    title: 'Certificate open',
    about: 'Scores are missing or ranks not settled, so whether a higher certificate is due is not known.',
  },
  'contest.card-unknown': {
    title: 'Holder of the mutual aid card?',
    about:
      'The career support grant goes to union members with the mutual aid card only, and the sheet does not say who has one.',
  },
};
