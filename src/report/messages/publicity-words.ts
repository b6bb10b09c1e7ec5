/** The fixed words of the list to be put up, in one language. */
export interface PublicityWords {
  title: (award: string) => string;
  sheet: string;
  /** A column that shows one of several fields. */
  either: (headers: string[]) => string;
  /** Line below the title. */
  span: (from: string, to: string) => string;
  spanOpen: (from: string) => string;
  /** Where to object; the blank is filled in by hand. */
  contact: string;
  count: (n: number) => string;
  window: {
    heading: string;
    none: string;
    scheme: (name: string) => string;
    noNumber: (clause: string, by: string) => string;
    asked: (days: number, clause: string, by: string) => string;
    earliest: (counted: string, notCounted: string) => string;
    same: (day: string) => string;
    days: (from: string, to: string, counted: number, notCounted: number) => string;
    enough: string;
    firstDay: (asked: number) => string;
    short: (asked: number) => string;
    noCalendar: string;
    calendars: (sources: string[]) => string;
  };
}
