import path from 'node:path';
import { evaluate, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../../model/error.ts';
import { decodeUtf8 } from '../../text/decode-utf8.ts';
import { uiStringsFile } from '../layout.ts';
import { programFolder } from '../machine.ts';
import { readText, type Workspace } from '../workspace.ts';
import { memberName, parseJsonTree, placeOf } from './json.ts';

/** i18next resources of one language: texts, nested by area. */
export interface Words {
  readonly [key: string]: string | Words;
}

/**
 * The words of an edition, from the text of `locales/<language>/edition.json`.
 * @throws `locale-syntax`; `locale-value` with the place of what is neither a text nor a group of texts
 */
function parseUiStrings(text: string, path: string): Words {
  const { body } = parseJsonTree(text, path, 'locale-syntax');
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

/**
 * The words of the editions in a language: the workspace's own with the file's text, else those that come with the program,
 * none if neither has them.
 * @throws `locale-syntax`, `locale-value` with the place
 */
export function openUiStrings(
  workspace: Workspace,
  language: string,
): { words: Words | undefined; text: string | undefined; path: string } {
  const file = uiStringsFile(language);
  const text = readText(workspace, file);
  if (text !== undefined) return { words: parseUiStrings(text, file), text, path: file };
  const bytes = workspace.disk.read(path.join(programFolder, file));
  return { words: bytes && parseUiStrings(decodeUtf8(bytes, file), file), text, path: file };
}

/** Whether there are UI strings in a language: the workspace's own, or those that come with the program. */
export function hasEditionWords(workspace: Workspace, language: string): boolean {
  const file = uiStringsFile(language);
  const roots = [workspace.root, programFolder];
  return roots.some((root) => workspace.disk.read(path.join(root, file)) !== undefined);
}
