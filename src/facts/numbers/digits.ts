/** How a token of digits can be read: each reading is a list of values that are all meant. */
export interface Readings {
  /** The values of the token in its own language, likeliest first. */
  readonly strict: readonly (readonly number[])[];
  /** Every value that it has in any language, with its use of dots, commas and spaces. */
  readonly loose: readonly number[];
  /** The one number that it is in its own language; absent for times, dates, fractions and signs of another language. */
  readonly value?: number;
  /** What its groups of digits say one by one, where it is one number, and what it says as a whole in any language. */
  readonly groups?: Groups;
}

/** 77 and 240, and 77240, of `77 240`; 74 and 0, and 74 and 74000, of `74.000`. */
export interface Groups {
  readonly parts: readonly number[];
  readonly wholes: readonly number[];
}

/**
 * A date of ISO 8601, or digits with single signs between them: `15,000.50`, `15 000`, `12:55`, `15.11.2024`, `9/11`.
 * Four digits are no group before a space: `2012 118,800`. Every sign is followed by a digit, so matching takes linear time.
 */
export const digitToken: RegExp =
  /\d{4}-\d{2}-\d{2}(?!\d)|\d+(?:[.,:/]\d+|(?<!\d{4})[ \u00a0\u2009\u202f'’]\d{3}(?!\d))*/g;

const grouped = /^\d{1,3}([ \u00a0\u2009\u202f'’.,])\d{3}(?:\1\d{3})*(?:([.,])\d+)?$/u;
const decimal = /^\d+([.,])\d+$/;
const clock = /^([01]?\d|2[0-4])[:.]([0-5]\d)$/;
const date = /^(?:\d{1,2}[./]\d{1,2}[./]\d{2}(?:\d{2})?|\d{4}[-.]\d{2}[-.]\d{2})$/;
const spaces = /[ \u00a0\u2009\u202f'’]/;

/** Readings of a token that `digitToken` matched; `sign` is the language's decimal sign, if known. */
export function readDigits(token: string, sign: '.' | ',' | undefined): Readings {
  // Most numbers are only a few digits.
  if (!/\D/.test(token)) {
    const digits = token.length <= 12 ? [Number(token)] : valuesOf(token);
    return digits.length === 1
      ? { strict: [digits], loose: digits, value: digits[0] as number }
      : { strict: [digits], loose: digits };
  }
  return readSigned(token, sign);
}

/** The same for digits with signs between them. */
function readSigned(token: string, sign: '.' | ',' | undefined): Readings {
  const parts = token.split(/\D/).flatMap(valuesOf);
  const strict: (readonly number[])[] = [];
  const wholes: number[] = [];
  let own: number | undefined;
  const group = grouped.exec(token);
  const last = /[.,]/.test(group?.[2] ?? '') ? group?.[2] : undefined;
  if (group && last !== group[1]) {
    const value = Number(
      last ? ungroup(token.slice(0, token.lastIndexOf(last))) + fraction(token, last) : ungroup(token),
    );
    wholes.push(value);
    if (group[1] !== sign || last || parts.length > 2) {
      strict.push([value]);
      own = value;
    }
  }
  const point = decimal.exec(token)?.[1];
  if (point) {
    const value = Number(token.replace(',', '.'));
    wholes.push(value);
    if (point === sign || strict.length === 0) strict.push([value]);
    if (point === sign) own = value;
  }
  strict.push(...partReadings(token, parts, strict.length > 0));
  return {
    strict,
    loose: [...parts, ...wholes, ...strict.flat()],
    ...(own !== undefined &&
      (clock.test(token) ? { value: own } : { value: own, groups: { parts, wholes } })),
  };
}

/** Readings of the parts one by one; where the token is a number as a whole they only count for a time or for spaces. */
function partReadings(token: string, parts: readonly number[], isNumber: boolean): (readonly number[])[] {
  if (date.test(token)) {
    // "15.11.24" becomes "15 ноября 2024": the month is a word, the year has its century.
    const year = /^\d{4}/.test(token) ? 0 : 2;
    const [a = 0, b = 0] = parts.filter((_, index) => index !== year);
    const years =
      parts[year]! < 100 ? [parts[year]!, 2000 + parts[year]!, 1900 + parts[year]!] : [parts[year]!];
    return years.flatMap((y) =>
      year === 0
        ? [[b, y]]
        : [
            [a, y],
            [b, y],
          ],
    );
  }
  if (clock.test(token)) return [parts[1] === 0 ? parts.slice(0, 1) : parts];
  const [a = 0, b = 0] = parts;
  if (/^\d+\/\d+$/.test(token)) {
    if (a < b && b <= 10) return [a === 1 ? [b] : [a, b], [a / b]];
    // "2024/25" becomes "2024–2025".
    if (a >= 1000 && b < 100) return [parts, [a, a - (a % 100) + b]];
  }
  return isNumber && !spaces.test(token) ? [] : [parts];
}

/** A run of digits too long for a number (an account, a telephone number) as several: its last digit counts too. */
function valuesOf(digits: string): number[] {
  return (digits.match(/\d{1,12}/g) ?? []).map(Number);
}

function ungroup(token: string): string {
  return token.replace(/\D/g, '');
}

function fraction(token: string, sign: string): string {
  return `.${token.slice(token.lastIndexOf(sign) + 1)}`;
}
