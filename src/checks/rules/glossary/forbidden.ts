import type { Check } from '../../engine/check.ts';
import { statusFault, usesOf } from '../../engine/glossary-status.ts';

const glossary = [
  'concept,en,ru,ru:forbidden,be,be:forbidden,tg,tg:forbidden',
  'belarus,Belarus,Беларусь,Белоруссия,Беларусь,Беларусія,Беларус,Белоруссия',
].join('\n');

/** A forbidden term anywhere in the target, also where the source does not name its concept: nobody may read it. */
export const glossaryForbidden: Check = {
  code: 'glossary/forbidden',
  severity: 'error',
  summary: 'The target uses a term that the glossary forbids.',
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
  run: (context) => usesOf(context, 'forbidden').map((use) => statusFault(context, use, 'forbidden')),
};
