import type { PairCheck } from '../../engine/check.ts';
import { type StatusData, sayStatus, statusFault, usesOf } from '../../engine/glossary-status.ts';

const glossary = [
  'concept,en,ru,ru:forbidden,be,be:forbidden,tg,tg:forbidden',
  'belarus,Belarus,Беларусь,Белоруссия,Беларусь,Беларусія,Беларус,Белоруссия',
].join('\n');

/** A forbidden term anywhere in the target, also if the source does not name its concept: no reader may see it. */
export const glossaryForbidden: PairCheck<StatusData> = {
  code: 'glossary/forbidden',
  severity: 'error',
  summary: 'The target uses a term that the glossary forbids.',
  since: '0.1.0',
  why: 'A forbidden term names the thing in a way that the office does not use, for reasons of law or courtesy.',
  examples: {
    invalid: [
      { source: 'The session in Belarus', target: 'Сессия в Белоруссии', glossary },
      { source: 'The host', target: 'Гаспадыня сесіі — Беларусія', language: 'be', glossary },
      { source: 'The session in Belarus', target: 'Ҷаласа дар Белоруссия', language: 'tg', glossary },
    ],
    valid: [
      { source: 'The session in Belarus', target: 'Сессия в Беларуси', glossary },
      { source: 'The session in Belarus', target: 'Сесія ў Беларусі', language: 'be', glossary },
      { source: 'The session in Belarus', target: 'Ҷаласа дар Беларус', language: 'tg', glossary },
    ],
  },
  say: sayStatus,
  run: (context) => usesOf(context, 'forbidden').map((use) => statusFault(context, use, 'forbidden')),
};
