/** Addresses that a workbook's parts are made with: those of Transitional OOXML, or of Strict. */
export interface Namespaces {
  /** Of sheets, styles and comments. */
  main: string;
  /** Of relationships: of the attribute `r:id`, and the start of each type. */
  relationship: string;
  /** Path of the workbook part. */
  part: string;
  /** Folder of the workbook part, with a slash at the end. */
  folder: string;
}

const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationship: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Told by the workbook part. `part`: its path. */
export function namespacesOf(workbook: string, part: string): Namespaces {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return { ...(workbook.includes(STRICT.main) ? STRICT : TRANSITIONAL), part, folder };
}
