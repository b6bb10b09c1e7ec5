// Only reads a file with exceljs.
import ExcelJS from 'exceljs';

const book = new ExcelJS.Workbook();
await book.xlsx.readFile(process.argv[2]);
let cells = 0;
book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell(() => cells++)));
if (cells === 0) process.exitCode = 3;
