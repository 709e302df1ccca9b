import type { Origin, State } from '../../model/translation.ts';
import { attributeOf, type XmlElement } from '../../xml/read.ts';

/** What Trados Studio says of a segment (`<sdl:seg>` of an sdlxliff file), in our words. */
export interface TradosSegment {
  readonly state: State | undefined;
  readonly isDraft: boolean;
  readonly isUntranslated: boolean;
  readonly isLocked: boolean;
  readonly origin: Origin | undefined;
}

/** Confirmation levels, as Studio writes them: a rejected translation or sign-off has to be worked on again. */
const levels: Readonly<Record<string, State>> = {
  Draft: 'initial',
  Translated: 'translated',
  RejectedTranslation: 'initial',
  ApprovedTranslation: 'reviewed',
  RejectedSignOff: 'initial',
  ApprovedSignOff: 'final',
};

const origins: Readonly<Record<string, Origin['kind']>> = {
  mt: 'machine',
  nmt: 'machine',
  amt: 'machine',
  tm: 'memory',
  'document-match': 'memory',
  'auto-propagated': 'memory',
};

/** Reads an `<sdl:seg>`. Without a level (`conf`) Studio calls its segment not translated. */
export function readTradosSegment(element: XmlElement): TradosSegment {
  const level = attributeOf(element, 'conf');
  const origin = attributeOf(element, 'origin') ?? '';
  const state = Object.hasOwn(levels, level ?? '') ? levels[level!] : undefined;
  const kind = Object.hasOwn(origins, origin) ? origins[origin] : undefined;
  const percent = Number(attributeOf(element, 'percent') ?? Number.NaN);
  const system = attributeOf(element, 'origin-system') || undefined;
  return {
    state,
    isDraft: state === 'initial' || (kind === 'machine' && state === undefined),
    isUntranslated: origin === 'not-translated' || (state === undefined && kind === undefined),
    isLocked: attributeOf(element, 'locked') === 'true',
    origin: kind && {
      kind,
      ...(system !== undefined && { [kind === 'machine' ? 'engine' : 'from']: system }),
      ...(kind === 'memory' && percent >= 0 && percent <= 100 && { score: percent }),
    },
  };
}
