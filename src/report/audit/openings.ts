/** How the texts of an audit begin: by this a file is known as one that this program wrote. */
const OPENINGS = ['<!DOCTYPE html>\n<!-- craftsman.audit-page/1 -->\n', '{\n  "schema": "craftsman.audit/1"'];

/** Standards mode, and our mark: a comment that no other page begins with. */
export const [AUDIT_PAGE_OPENING = ''] = OPENINGS;

export function isAuditText(text: string): boolean {
  return OPENINGS.some((opening) => text.startsWith(opening));
}
