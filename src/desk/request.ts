import { BarobarError } from '../model/error.ts';
import { codePoint } from '../text/code-point.ts';
import { unfitCharacter } from '../text/kinds.ts';

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

/** @throws `usage` where the member is no text, or has a character that files cannot hold */
export function text(members: Members, name: string): string {
  return storable(textAsTyped(members, name), name);
}

/**
 * The text of a member whatever characters it has: it is checked, or kept as a draft.
 * @throws `usage` where the member is no text
 */
export function textAsTyped(members: Members, name: string): string {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (typeof value === 'string') return value;
  throw refuse(`“${name}” must be a text.`);
}

/**
 * The name of a person in a member; undefined where it is missing or empty.
 * @throws `usage` where it is no text of one line, or has a character that files cannot hold
 */
export function person(members: Members, name: string): string | undefined {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  return value === undefined || value === null ? undefined : personNamed(text(members, name), name);
}

/**
 * A person as the member or parameter `name` has it; undefined for an empty name.
 * @throws `usage` as `person`
 */
export function personNamed(value: string, name: string): string | undefined {
  const trimmed = storable(value, name).trim();
  const [found] = /[\t\r\n\u2028\u2029]/.exec(trimmed) ?? [];
  if (found !== undefined) throw unstorable(name, found);
  return trimmed || undefined;
}

/** @throws `usage` where the member is no list of texts, or one has a character that files cannot hold */
export function texts(members: Members, name: string): readonly string[] {
  const value = Object.hasOwn(members, name) ? members[name] : undefined;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.map((each) => storable(each, name));
  throw refuse(`“${name}” must be a list of texts.`);
}

function storable(value: string, name: string): string {
  const [found] = unfitCharacter.exec(value) ?? [];
  if (found !== undefined) throw unstorable(name, found);
  return value;
}

function unstorable(name: string, character: string): BarobarError {
  return new BarobarError(
    'usage',
    `“${name}” has the character ${codePoint(character)}, which cannot be stored there.`,
    'Delete the text, and type it again.',
  );
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
