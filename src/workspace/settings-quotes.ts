import type { ValueNode } from '@humanwhocodes/momoa';
import type { QuotationShapes } from '../languages/pack.ts';
import { memberName } from './json.ts';
import { objectAt, refuseTagFault, settingFault, shownNode } from './settings-node.ts';

/**
 * The member `quotes`: for each language its four quotation marks in a row, the outer pair and the pair within it
 * (`"“”‘’"`).
 * @throws `settings-value` with the place
 */
export function quotesAt(
  node: ValueNode,
  path: string,
  targets: readonly string[],
): Readonly<Record<string, QuotationShapes>> {
  return Object.fromEntries(
    objectAt(node, path, 'the quotation marks of languages').members.map((member) => {
      const tag = memberName(member);
      refuseTagFault(tag, member.value, path);
      if (!targets.includes(tag))
        throw settingFault(
          member.value,
          path,
          `“${tag}” is not a target language here, so its quotation marks have no effect.`,
          `Targets: ${targets.join(', ')}.`,
        );
      return [tag, shapesAt(member.value, path)] as const;
    }),
  );
}

function shapesAt(node: ValueNode, path: string): QuotationShapes {
  const [a, b, c, d, ...rest] = node.type === 'String' ? [...node.value] : [];
  const marks = [a, b, c, d].filter((mark) => mark !== undefined && /^["\p{Pi}\p{Pf}„‚']$/u.test(mark));
  if (marks.length < 4 || rest.length > 0)
    throw settingFault(
      node,
      path,
      `${shownNode(node)} is not four quotation marks.`,
      'Write the outer pair and the inner one, such as "«»„“".',
    );
  const [open, close, openWithin, closeWithin] = marks as [string, string, string, string];
  return { primary: [open, close], secondary: [openWithin, closeWithin] };
}

/** The same as in `barobar.json`. */
export function writeQuotes(
  quotes: Readonly<Record<string, QuotationShapes>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(quotes).map(([tag, { primary, secondary }]) => [tag, [...primary, ...secondary].join('')]),
  );
}
