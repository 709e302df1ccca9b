import path from 'node:path';
import type { MemberNode, ValueNode } from '@humanwhocodes/momoa';
import type { Location } from '../model/location.ts';
import { decodeUtf8 } from '../text/decode-utf8.ts';
import type { Disk } from './disk.ts';
import { memberOf, parseJson, placeOf } from './json.ts';
import { settingsFile } from './layout.ts';

/** Where a setting stands, by the names and numbers that lead to it; as far as they lead. */
export function settingPlace(
  { disk, root }: { readonly disk: Pick<Disk, 'read'>; readonly root: string },
  trail: readonly (string | number)[],
): Location {
  const bytes = disk.read(path.join(root, settingsFile));
  const body = parseJson(
    bytes ? decodeUtf8(bytes, settingsFile) : '{}',
    settingsFile,
    'settings-syntax',
  ).body;
  let place = placeOf(body, settingsFile);
  let node: ValueNode | undefined = body;
  for (const step of trail) {
    const member: MemberNode | undefined = node?.type === 'Object' ? memberOf(node, String(step)) : undefined;
    node = member ? member.value : node?.type === 'Array' ? node.elements[Number(step)]?.value : undefined;
    if (!node) break;
    place = placeOf(member ?? node, settingsFile);
  }
  return place;
}
