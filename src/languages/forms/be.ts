import type { FormFacts } from './facts.ts';

export const be: FormFacts = {
  analyses: (form) => [form],
};
