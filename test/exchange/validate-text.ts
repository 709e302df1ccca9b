import { type ValidationResult, validateFile } from '../../src/workflows/import-export/validate.ts';

/** What `validateFile` says of a text in UTF-8. */
export function validateText(text: string, path: string): ValidationResult {
  return validateFile(new TextEncoder().encode(text), path);
}
