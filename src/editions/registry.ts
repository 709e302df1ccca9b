import type { Edition } from './edition.ts';
import { sideBySide } from './side-by-side/side-by-side.ts';

/** Every edition. Adding one is its folder and its line here. */
export const editions: readonly Edition[] = [sideBySide];

export function findEdition(name: string): Edition | undefined {
  return editions.find((edition) => edition.name === name);
}
