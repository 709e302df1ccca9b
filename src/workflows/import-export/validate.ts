import type { Validation } from '../../exchange/interchange.ts';
import { chooseFormat, interchangeFormats } from '../../exchange/registry.ts';

/** What became of a file. */
export interface ValidationResult extends Validation {
  readonly path: string;
  /** No error; there may be warnings. */
  readonly valid: boolean;
}

const validatable = interchangeFormats.filter(({ validate }) => validate);

/**
 * Checks a file against the standard of its format.
 *
 * @throws BarobarError `file-format` for a file that no standard is known for; `xml-…` if there is no root, and for the limits.
 */
export function validateFile(bytes: Uint8Array, path: string): ValidationResult {
  const { format, version, findings } = chooseFormat(bytes, path, validatable).validate!(bytes, path);
  const valid = findings.every(({ severity }) => severity !== 'error');
  return { path, format, version, valid, findings };
}
