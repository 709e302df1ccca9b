import type { ValueNode } from '@humanwhocodes/momoa';
import type { GateRules, Level, Levels, Override } from '../model/policy.ts';
import { parseInstant } from '../text/calendar.ts';
import { memberName } from './json.ts';
import {
  choiceAt,
  listAt,
  objectAt,
  optional,
  settingFault,
  shownNode,
  stateAt,
  tagAt,
} from './settings-node.ts';

const levelNames: readonly Level[] = ['error', 'warning', 'note', 'off'];
const checkKey = /^(?:\*|[a-z]+\/(?:\*|[a-z]+(?:-[a-z]+)*))$/;

/**
 * The member `checks`: levels by code. Whether there is such a check is known only where checks are run.
 * @throws `settings-value` with the place
 */
export function checksAt(node: ValueNode, path: string): Levels {
  return Object.fromEntries(
    objectAt(node, path, 'the levels of checks').members.map((member): [string, Level] => {
      const key = memberName(member);
      if (!checkKey.test(key))
        throw settingFault(
          member.value,
          path,
          `“${key}” is no code of a check.`,
          'Write a code such as "numbers/missing", "numbers/*" or "*".',
        );
      return [key, choiceAt(member.value, path, `“${key}” has an unknown level.`, levelNames)];
    }),
  );
}

/**
 * The member `gate`: the rules it gives.
 * @throws `settings-value` with the place
 */
export function gateAt(node: ValueNode, path: string): Partial<GateRules> {
  const gate = objectAt(node, path, 'the gate', ['complete', 'state', 'reviewer', 'findings', 'embargo']);
  return {
    ...optional(gate, 'complete', (value) => yesOrNoAt(value, path)),
    ...optional(gate, 'state', (value) => stateAt(value, path, 'The gate')),
    ...optional(gate, 'reviewer', (value) =>
      choiceAt(value, path, 'The gate asks for an unknown reviewer.', ['any', 'other'] as const),
    ),
    ...optional(gate, 'findings', (value) =>
      choiceAt(value, path, 'The gate has an unknown level of findings.', levelNames),
    ),
    ...optional(gate, 'embargo', (value) => instantAt(value, path)),
  };
}

/**
 * The member `overrides`: what is asked otherwise of some documents and languages.
 * @throws `settings-value` with the place
 */
export function overridesAt(node: ValueNode, path: string, targets: readonly string[]): readonly Override[] {
  if (node.type !== 'Array')
    throw settingFault(node, path, '“overrides” must be a list.', 'Write [{ "languages": ["tg"], … }].');
  return node.elements.map(({ value }) => overrideAt(value, path, targets));
}

function overrideAt(node: ValueNode, path: string, targets: readonly string[]): Override {
  const object = objectAt(node, path, 'an override', ['documents', 'languages', 'checks', 'gate']);
  const override: Override = {
    ...optional(object, 'documents', (value) =>
      listAt(value, path, { name: 'documents', of: 'names', example: '["csto-*"]' }, (item) =>
        nameAt(item, path),
      ),
    ),
    ...optional(object, 'languages', (value) =>
      listAt(value, path, { name: 'languages', of: 'language tags', example: '["tg"]' }, (item) =>
        targetAt(item, path, targets),
      ),
    ),
    ...optional(object, 'checks', (value) => checksAt(value, path)),
    ...optional(object, 'gate', (value) => gateAt(value, path)),
  };
  for (const list of ['documents', 'languages'] as const)
    if (override[list]?.length === 0)
      throw settingFault(
        node,
        path,
        `“${list}” of this override is empty, so it holds for none.`,
        'Name one, or remove the override.',
      );
  if (!override.documents && !override.languages)
    throw settingFault(
      node,
      path,
      'This override says neither for which documents nor for which languages.',
      'Name either, or put it outside of “overrides”.',
    );
  if (Object.keys({ ...override.checks, ...override.gate }).length === 0)
    throw settingFault(node, path, 'This override changes nothing.', 'Give it “checks” or “gate”.');
  return override;
}

function nameAt(node: ValueNode, path: string): string {
  if (node.type === 'String' && /^[^\\\0]{1,200}$/.test(node.value) && node.value.trim() !== '')
    return node.value;
  throw settingFault(
    node,
    path,
    `${shownNode(node)} is no name of documents.`,
    'Write a name such as "csto-session", or a pattern such as "csto-*".',
  );
}

function targetAt(node: ValueNode, path: string, targets: readonly string[]): string {
  const tag = tagAt(node, path);
  if (targets.includes(tag)) return tag;
  throw settingFault(
    node,
    path,
    `“${tag}” is not a target language here.`,
    `Targets: ${targets.join(', ')}.`,
  );
}

function yesOrNoAt(node: ValueNode, path: string): boolean {
  if (node.type === 'Boolean') return node.value;
  throw settingFault(node, path, `${shownNode(node)} is neither true nor false.`, 'Write true or false.');
}

function instantAt(node: ValueNode, path: string): string {
  if (node.type === 'String' && parseInstant(node.value) !== undefined) return node.value;
  throw settingFault(
    node,
    path,
    `${shownNode(node)} is no date and time with its offset.`,
    'Write such as "2026-11-24T10:00:00+05:00".',
  );
}
