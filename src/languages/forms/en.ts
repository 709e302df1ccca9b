import type { FormFacts } from './facts.ts';

export const en: FormFacts = {
  analyses: (form) => [form],
};
