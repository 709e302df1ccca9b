import { BarobarError } from '../model/error.ts';

/** The members of a request that came as JSON. */
export type Members = Readonly<Record<string, unknown>>;

/** @throws `usage` for what is no JSON object */
export function readMembers(json: string): Members {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    value = undefined;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  throw refuse('The request is no JSON object.');
}

/** @throws `usage` where the member is no text */
export function text(members: Members, name: string): string {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (typeof value === 'string') return value;
  throw refuse(`“${name}” must be a text.`);
}

/** The text of a member; undefined where it is missing or empty. */
export function optionalText(members: Members, name: string): string | undefined {
  const given = Object.hasOwn(members, name) && members[name] !== undefined && members[name] !== null;
  return given ? text(members, name).trim() || undefined : undefined;
}

/** @throws `usage` where the member is no list of texts */
export function texts(members: Members, name: string): readonly string[] {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value;
  throw refuse(`“${name}” must be a list of texts.`);
}

/** @throws `usage` where the member is none of the choices */
export function choice<T extends string>(members: Members, name: string, choices: readonly T[]): T {
  const value = text(members, name);
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  throw refuse(`“${name}” must be one of ${choices.join(', ')}.`);
}

/** A request that cannot be understood. */
export function refuse(message: string): BarobarError {
  return new BarobarError('usage', message, 'Load the page again.');
}
