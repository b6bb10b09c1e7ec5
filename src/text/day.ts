const DAY = 24 * 60 * 60 * 1000;

/** The date (ISO `YYYY-MM-DD`) so many days later; earlier where negative. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
