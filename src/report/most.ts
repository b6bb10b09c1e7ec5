/**
 * As many people as a summary is made of: a page of papers for each of them, and the whole in memory (some 2 GB for so many).
 * Nobody prints more.
 */
export const MOST_IN_WORKBOOK = 5000;
