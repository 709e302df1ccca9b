import { evaluate, type ObjectNode, type StringNode, type ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import { type State, states } from '../model/translation.ts';
import { memberName, memberOf, placeOf } from './json.ts';
import { findTagFault } from './language-tags.ts';
import { findNameFault } from './portable-names.ts';

/** A fault of the settings at the place of a node. */
export function settingFault(node: ValueNode, path: string, message: string, advice: string): BarobarError {
  return new BarobarError('settings-value', message, advice, placeOf(node, path));
}

/** The node as it is shown to people. */
export function shownNode(node: ValueNode): string {
  return JSON.stringify(evaluate(node as StringNode));
}

/**
 * An object; with `known`, one that has no other members.
 * @throws `settings-value`
 */
export function objectAt(node: ValueNode, path: string, what: string, known?: readonly string[]): ObjectNode {
  if (node.type !== 'Object')
    throw settingFault(node, path, `Here ${what} must be an object.`, 'Write { … }.');
  for (const member of known ? node.members : []) {
    const name = memberName(member);
    if (known?.includes(name)) continue;
    throw new BarobarError(
      'settings-value',
      `There is no setting “${name}”.`,
      `Known here: ${known?.join(', ')}.`,
      placeOf(member, path),
    );
  }
  return node;
}

/** The member of that name as `read` gives it, to be spread into an object; nothing where it is absent. */
export function optional<Name extends string, T>(
  object: ObjectNode,
  name: Name,
  read: (node: ValueNode) => T,
): { readonly [name in Name]?: T } {
  const member = memberOf(object, name);
  return member ? ({ [name]: read(member.value) } as { readonly [name in Name]?: T }) : {};
}

/**
 * A language tag.
 * @throws `settings-value`
 */
export function tagAt(node: ValueNode, path: string): string {
  if (node.type !== 'String')
    throw settingFault(node, path, `${shownNode(node)} is not a language tag.`, 'Write a tag such as "ru".');
  refuseTagFault(node.value, node, path);
  return node.value;
}

/**
 * Refuses a text that is no language tag.
 * @throws `settings-value`
 */
export function refuseTagFault(tag: string, node: ValueNode, path: string): void {
  const fault = findTagFault(tag);
  if (fault) throw settingFault(node, path, fault.message, fault.advice);
}

/**
 * A list with at least one item, none of them twice.
 * @throws `settings-value`
 */
export function listAt(
  node: ValueNode,
  path: string,
  { name, of, example }: { readonly name: string; readonly of: string; readonly example: string },
  read: (node: ValueNode) => string,
): readonly string[] {
  if (node.type !== 'Array')
    throw settingFault(node, path, `“${name}” must be a list of ${of}.`, `Write ${example}.`);
  const items = node.elements.map(({ value }) => read(value));
  const seen = new Set<string>();
  items.forEach((item, at) => {
    if (seen.size < seen.add(item).size) return;
    throw settingFault(
      node.elements[at]?.value ?? node,
      path,
      `“${item}” stands twice in “${name}”.`,
      'Keep one.',
    );
  });
  return items;
}

/**
 * One of the words allowed.
 * @throws `settings-value`
 */
export function choiceAt<T extends string>(
  node: ValueNode,
  path: string,
  message: string,
  allowed: readonly T[],
): T {
  const found = allowed.find((name) => node.type === 'String' && node.value === name);
  if (found) return found;
  throw settingFault(node, path, message, `Choose one of: ${allowed.join(', ')}.`);
}

/**
 * A state that work can be required to have.
 * @throws `settings-value`
 */
export function stateAt(node: ValueNode, path: string, what: string): State {
  const allowed = states.filter((name) => name !== 'initial');
  return choiceAt(node, path, `${what} has an unknown state.`, allowed);
}

/**
 * The path of a file below a folder of the workspace, with `/`. One that leads out of it, or that is an address, hidden
 * (`.git`, `.barobar`) or different on Windows, is none; nor is one with another ending than those named (without their
 * dot). `where` names the folder to people.
 * @throws `settings-value`
 */
export function fileAt(node: ValueNode, path: string, where: string, endings: readonly string[]): string {
  const advice = `Name a file ${where} that ends in ${endings.map((each) => `.${each}`).join(', ')}.`;
  if (node.type !== 'String')
    throw settingFault(node, path, `${shownNode(node)} is not the path of a file.`, advice);
  const parts = node.value.split('/');
  const ending = /[^.]\.([^.]+)$/.exec(parts.at(-1) ?? '')?.[1]?.toLowerCase() ?? '';
  // Windows reaches ".git" by its short name "GIT~1" too.
  const isHidden = parts.some((part) => part.startsWith('.') || /^git~\d+$/i.test(part));
  const fault = parts.map(findNameFault).find((found) => found !== undefined);
  if (!isHidden && fault === undefined && endings.includes(ending)) return node.value;
  const reason = isHidden || fault === undefined ? '' : ` ${fault}`;
  throw settingFault(node, path, `${shownNode(node)} cannot be used here.${reason}`, advice);
}
