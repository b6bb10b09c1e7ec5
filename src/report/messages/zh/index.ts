import type { Messages } from '../types.js';
import { messages as api } from './api.js';
import { messages as audit } from './audit.js';
import { messages as awards } from './awards.js';
import { messages as cells } from './cells.js';
import { messages as certificates } from './certificates.js';
import { messages as cli } from './cli.js';
import { messages as columns } from './columns.js';
import { messages as contest } from './contest.js';
import { messages as experts } from './experts.js';
import { messages as grades } from './grades.js';
import { messages as identity } from './identity.js';
import { messages as judging } from './judging.js';
import { messages as monthsYears } from './months-years.js';
import { messages as pack } from './pack.js';
import { messages as publicity } from './publicity.js';
import { messages as read } from './read.js';
import { messages as registry } from './registry.js';
import { messages as rows } from './rows.js';
import { messages as template } from './template.js';
import { messages as terms } from './terms.js';
import { messages as units } from './units.js';
import { messages as waivers } from './waivers.js';

/** All wording of this language, by finding code. */
export const messages: Messages = {
  ...read,
  ...columns,
  ...identity,
  ...monthsYears,
  ...terms,
  ...cells,
  ...grades,
  ...certificates,
  ...awards,
  ...units,
  ...experts,
  ...rows,
  ...judging,
  ...waivers,
  ...registry,
  ...contest,
  ...cli,
  ...pack,
  ...publicity,
  ...template,
  ...api,
  ...audit,
};
