import type { FormFacts } from './facts.ts';

export const tg: FormFacts = {
  analyses: (form) => [form],
};
