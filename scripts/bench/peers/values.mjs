// Rows of a nominee sheet for the peers: read with exceljs, by the names of the header row, and turned into plain values
// by a few patterns. craftsman's own reading knows far more wordings; these are enough for the sheets of the bench.
import ExcelJS from 'exceljs';
import { EXPERTS, FIELDS, isIdNumber } from './checks.mjs';

/** Plain objects, one for each row below the header; `row` is the row's number in the sheet. */
export async function rowsOf(path) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  const rows = [];
  let columns;
  sheet.eachRow((row, number) => {
    const texts = row.values;
    if (columns !== undefined) rows.push(valuesOf(texts, columns, number));
    else if (texts.includes(FIELDS.idNumber)) columns = columnsOf(texts);
  });
  return rows;
}

function columnsOf(header) {
  return Object.fromEntries(Object.entries(FIELDS).map(([field, name]) => [field, header.indexOf(name)]));
}

function valuesOf(cells, columns, row) {
  const text = Object.fromEntries(Object.entries(columns).map(([field, at]) => [field, written(cells[at])]));
  // A number in doubt says nothing about birth or sex.
  const certain = isIdNumber(text.idNumber) ? text.idNumber : '';
  const [, year, month, day, code] = /^\d{6}(\d{4})(\d{2})(\d{2})\d{2}(\d)[\dX]$/u.exec(certain) ?? [];
  const numbered = year !== undefined;
  const birth = monthOf(text.birthMonth);
  return {
    ...text,
    row,
    // What is not known is left out: a check that needs it holds.
    ...(numbered ? { idBirth: `${year}-${month}-${day}` } : {}),
    ...(numbered && birth !== null ? { birth, idMonth: `${year}-${month}` } : {}),
    ...(numbered ? { male: /^[男M]/u.test(text.sex), idMale: Number(code) % 2 === 1 } : {}),
    ...yearsOf(text.shopfloorYears, monthOf(text.workSince), birth),
    experts: EXPERTS.map((field) => text[field]).filter((expert) => expert !== ''),
    reasonLength: [...text.reason.replace(/\s/gu, '')].length,
  };
}

/** A long number has lost its last digits in the spreadsheet: written so that it is no ID number. */
function written(cell) {
  const lost = typeof cell === 'number' && cell >= 1e15;
  return lost ? cell.toExponential() : String(cell ?? '').trim();
}

/** `1980.6`, `1980年6月`, `1980-06`: year and month; null for anything else. */
function monthOf(text) {
  const [, year, month] = /^(\d{4})\D(\d{1,2})\D?$/u.exec(text) ?? [];
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}`;
}

const AS_OF = '2024-03';

/** The fewest years that a text can mean, no more than have passed since; how many are possible; the age at the start. */
function yearsOf(text, since, birth) {
  const [, sign, digits] = /^(约|近)?(\d+(?:\.\d+)?)(?:余?年(?:以上)?)?$/u.exec(text) ?? [];
  if (digits === undefined) return {};
  const number = Number(digits);
  const years = sign === '约' ? number - Math.max(1, number * 0.2) : sign === '近' ? number - 1 : number;
  if (since === null) return { years };
  const passed = yearsBetween(since, AS_OF);
  const age = birth === null ? {} : { startAge: yearsBetween(birth, since) };
  // Whoever counts calendar years counts the first and the last.
  const possibleYears = yearOf(AS_OF) - yearOf(since) + 1;
  return { written: years, years: Math.min(years, passed), possibleYears, ...age };
}

function yearOf(month) {
  return Number(month.slice(0, 4));
}

function yearsBetween(from, to) {
  const [a, b] = [from, to].map((text) => text.split('-').map(Number));
  return b[0] - a[0] + (b[1] - a[1]) / 12;
}
