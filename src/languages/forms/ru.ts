import type { FormFacts } from './facts.ts';

export const ru: FormFacts = {
  analyses: (form) => [form],
};
