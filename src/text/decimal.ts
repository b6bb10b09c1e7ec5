/** Digits behind the point that are kept: more than any score has, few enough that products stay whole numbers. */
const DIGITS = 6;

/** One point of a score, in the units that decimals are counted in. Sums of whole units are exact. */
export const UNIT = 10 ** DIGITS;

/** A decimal in whole units; `lost`: digits behind those that are kept were rounded off. */
export interface Decimal {
  units: number;
  lost: boolean;
  /** Digits behind the point as written. */
  digits: number;
}

/** Reads `85`, `85.5`, `.5`; null for any other text and for more than nine digits before the point. */
export function parseDecimal(text: string): Decimal | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)([0-9]{0,9})(?:\.([0-9]{0,30}))?$/u.exec(text) ?? [];
  if (whole === '' && fraction === '') return null;
  const kept = Number(`${whole}${fraction.slice(0, DIGITS).padEnd(DIGITS, '0')}`);
  const rest = fraction.slice(DIGITS);
  const units = kept + (/^[5-9]/u.test(rest) ? 1 : 0);
  return { units: sign === '' ? units : -units, lost: /[1-9]/u.test(rest), digits: fraction.length };
}

/** A stored number as text, without the noise that a computer's arithmetic leaves behind the twelfth digit. */
export function plainNumber(value: number): string {
  return Number.isFinite(value) && Math.abs(value) < 1e9 && (value === 0 || Math.abs(value) >= 1e-6)
    ? Number(value.toPrecision(12)).toString()
    : String(value);
}

/** Units as text, with no digits behind the point that say nothing: `88.71`. `scale`: units of one. */
export function decimalText(units: number, scale = UNIT): string {
  const whole = Math.floor(Math.abs(units) / scale);
  const fraction = String(Math.abs(units) % scale)
    .padStart(String(scale).length - 1, '0')
    .replace(/0+$/u, '');
  return `${units < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Units rounded half up to so many digits behind the point. `scale`: units of one. */
export function roundedTo(units: number, digits: number, scale = UNIT): number {
  const step = scale / 10 ** digits;
  return step <= 1 ? units : Math.floor((units + step / 2) / step) * step;
}
