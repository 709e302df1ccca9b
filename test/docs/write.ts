import fs from 'node:fs';
import path from 'node:path';
import { writeChecksPage } from './checks-page.ts';

// `npm run docs`: writes the pages that are made from the code.
fs.writeFileSync(path.resolve(import.meta.dirname, '../../docs/checks.md'), writeChecksPage());
