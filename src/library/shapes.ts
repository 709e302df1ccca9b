import { BarobarError } from '../model/error.ts';
import { findNearest } from '../text/nearest.ts';

/** What an argument has to be: gives what is wrong with a value at a path such as `options.only`; undefined if nothing is. */
export type Shape = (value: unknown, path: string) => string | undefined;

/** What each argument of a function has to be, by its name, in order. */
export type Shapes = Readonly<Record<string, Shape>>;

/**
 * The function with its arguments checked before it runs, for callers without types.
 * @throws BarobarError `usage` that names the argument
 */
export function checked<Args extends readonly unknown[], Result>(
  name: string,
  shapes: Shapes,
  run: (...args: Args) => Result,
): (...args: Args) => Result {
  const list = Object.entries(shapes);
  return (...args) => {
    list.forEach(([argument, shape], at) => {
      const fault = shape(args[at], argument);
      if (fault !== undefined)
        throw new BarobarError(
          'usage',
          asSentence(name, fault),
          `Arguments: ${list.map(([each]) => each).join(', ')}.`,
        );
    });
    return run(...args);
  };
}

/** Any text. */
export const text: Shape = (value, path) =>
  typeof value === 'string' ? undefined : mismatch(path, 'a string', value);

/** A BCP 47 tag such as `ru` or `be-BY`. */
export const tag: Shape = (value, path) => {
  if (typeof value !== 'string') return mismatch(path, 'a language tag, such as "ru"', value);
  try {
    Intl.getCanonicalLocales(value.replaceAll('_', '-'));
    return undefined;
  } catch {
    return mismatch(path, 'a language tag, such as "ru"', value);
  }
};

/** The bytes of a file. */
export const bytes: Shape = (value, path) =>
  value instanceof Uint8Array ? undefined : mismatch(path, 'bytes (a Uint8Array or Buffer)', value);

/** `true` or `false`. */
export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? undefined : mismatch(path, 'true or false', value);

/** A number in a range. */
export const number =
  (least: number, most: number): Shape =>
  (value, path) =>
    typeof value === 'number' && value >= least && value <= most
      ? undefined
      : mismatch(path, `a number from ${least} to ${most}`, value);

/** A point in time. */
export const instant: Shape = (value, path) =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? undefined : mismatch(path, 'a valid Date', value);

/** A function. */
export const callback: Shape = (value, path) =>
  typeof value === 'function' ? undefined : mismatch(path, 'a function', value);

/** One of some texts. */
export const oneOf =
  (choices: readonly string[]): Shape =>
  (value, path) =>
    choices.includes(value as string)
      ? undefined
      : mismatch(path, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`, value);

/** The same, or nothing. */
export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? undefined : shape(value, path);

/** An array of values of one shape. */
export const list =
  (shape: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return mismatch(path, 'an array', value);
    for (const [at, each] of value.entries()) {
      const fault = shape(each, `${path}[${at}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };

/** What a `for` loop goes through, such as an array or a generator; what it gives is not looked at. */
export const iterable: Shape = (value, path) =>
  isObject(value) && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
    ? undefined
    : mismatch(path, 'an array or another iterable', value);

/** A Map. */
export const map: Shape = (value, path) =>
  value instanceof Map ? undefined : mismatch(path, 'a Map', value);

/** A Set. */
export const set: Shape = (value, path) =>
  value instanceof Set ? undefined : mismatch(path, 'a Set', value);

/** An object with members of these shapes, and with any others. */
export const object =
  (members: Shapes, what = 'an object'): Shape =>
  (value, path) =>
    isObject(value) && !Array.isArray(value) ? faultIn(value, members, path) : mismatch(path, what, value);

/** An object of options, each of which may be left out; no others. */
export const options =
  (members: Shapes): Shape =>
  (value, path) => {
    if (value === undefined) return undefined;
    if (!isObject(value) || Array.isArray(value)) return mismatch(path, 'an object', value);
    const known = Object.keys(members);
    for (const name of Object.keys(value)) {
      if (known.includes(name)) continue;
      const meant = findNearest(name, known);
      return `${path} has no member "${name}"${meant === undefined ? `; it has ${known.join(', ')}` : `; did you mean "${meant}"?`}`;
    }
    const each = Object.entries(members).map(([name, shape]) => [name, optional(shape)]);
    return faultIn(value, Object.fromEntries(each), path);
  };

function faultIn(value: object, members: Shapes, path: string): string | undefined {
  for (const [name, shape] of Object.entries(members)) {
    const fault = shape((value as Readonly<Record<string, unknown>>)[name], `${path}.${name}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function mismatch(path: string, expected: string, value: unknown): string {
  return `${path} must be ${expected}, not ${describe(value)}`;
}

/** What is wrong with an argument of a function; a question has its own mark. */
function asSentence(name: string, fault: string): string {
  return `${name}: ${fault}${fault.endsWith('?') ? '' : '.'}`;
}

/** A value in few words. */
function describe(value: unknown): string {
  if (typeof value === 'string') return value.length > 40 ? 'a long string' : JSON.stringify(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (value instanceof Promise) return 'a Promise (await it first)';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : 'a Date';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`;
}

/**
 * The items of an argument, each checked when it is its turn.
 * @throws BarobarError `usage` that names the item
 */
export function* checkedItems<Item>(
  name: string,
  argument: string,
  items: Iterable<Item>,
  shape: Shape,
): Generator<Item> {
  let at = 0;
  for (const item of items) {
    const fault = shape(item, `${argument}[${at++}]`);
    if (fault !== undefined)
      throw new BarobarError('usage', asSentence(name, fault), 'Correct the item, or leave it out.');
    yield item;
  }
}
