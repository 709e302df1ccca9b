import { evaluate, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../../model/error.ts';
import { memberName, parseJson, placeOf } from './json.ts';

/** i18next resources of one language: texts, nested by area. */
export interface Words {
  readonly [key: string]: string | Words;
}

/**
 * The words of an edition, from the text of `locales/<language>/edition.json`.
 * @throws `locale-syntax`; `locale-value` with the place of what is neither a text nor a group of texts
 */
export function readWords(text: string, path: string): Words {
  const { body } = parseJson(text, path, 'locale-syntax');
  refuseValues(body, path);
  return evaluate(body as ObjectNode) as Words;
}

function refuseValues(root: ValueNode, path: string): void {
  if (root.type !== 'Object') {
    throw new BarobarError(
      'locale-value',
      'UI strings must be texts, in groups.',
      'Write { "group": { "name": "text" } }.',
      placeOf(root, path),
    );
  }
  for (const member of root.members) {
    if (member.value.type === 'String') continue;
    if (member.value.type === 'Object') refuseValues(member.value, path);
    else {
      throw new BarobarError(
        'locale-value',
        `“${memberName(member)}” is not a text.`,
        'Write it in quotation marks.',
        placeOf(member, path),
      );
    }
  }
}
