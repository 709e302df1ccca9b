import type { Block, Unit } from '../../../src/model/document.ts';
import type { Briefing } from '../../../src/model/edition.ts';
import { sideBySide } from '../../../src/site/pages/editions.ts';
import { briefing } from '../briefing.ts';
import { site } from '../site.ts';

export const paragraph: Block = { kind: 'paragraph' };
export const heading = (level: number): Block => ({ kind: 'heading', level });

/** A sentence with its translation into Russian. */
export const text = (id: string, en: string): { id: string; texts: Record<string, string> } => ({
  id,
  texts: { en, ru: `${en} (ru)` },
});

/** The page of a briefing, side by side. */
export const write = (each: Briefing): string => sideBySide.page(each, site)[0]!.content;

/** The page of a briefing in English and Russian that has these units. */
export const pageOf = (units: readonly Unit[], meta: Record<string, string> = {}): string =>
  write(briefing('doc', units, ['en', 'ru'], meta));
