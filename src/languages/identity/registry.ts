import { primarySubtag } from '../subtag.ts';
import { be } from './be.ts';
import { en } from './en.ts';
import type { IdentityFacts } from './facts.ts';
import { ru } from './ru.ts';
import { tg } from './tg.ts';

/** Languages that can be told apart. */
export const identities: readonly IdentityFacts[] = [en, ru, be, tg];

/** The facts for a BCP 47 tag, by its primary subtag. */
export function findIdentity(tag: string): IdentityFacts | undefined {
  const primary = primarySubtag(tag);
  return identities.find((facts) => facts.tag === primary);
}
