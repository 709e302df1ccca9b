import { be } from '../be/letters.ts';
import { en } from '../en/letters.ts';
import { ru } from '../ru/letters.ts';
import { tg } from '../tg/letters.ts';
import type { IdentityFacts } from './letters.ts';
import { primarySubtag } from './match-tag.ts';

/** Languages that can be told apart. */
export const identities: readonly IdentityFacts[] = [en, ru, be, tg];

/** The facts for a BCP 47 tag, by its primary subtag. */
export function findIdentity(tag: string): IdentityFacts | undefined {
  const primary = primarySubtag(tag);
  return identities.find((facts) => facts.tag === primary);
}
