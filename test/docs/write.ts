import fs from 'node:fs';
import path from 'node:path';
import { writeApiSchemas } from './api-schemas.ts';
import { writeChecksPage } from './checks-page.ts';
import { writeDecisionsPage } from './decisions-page.ts';
import { writeManualPage } from './manual-page.ts';
import { writeSettingsSchema } from './settings-schema.ts';
import { writeTroubleshootingPage } from './troubleshooting-page.ts';

// `npm run docs`: writes the pages that are made from the code.
const docs = path.resolve(import.meta.dirname, '../../docs');
fs.writeFileSync(path.join(docs, 'checks.md'), writeChecksPage());
fs.writeFileSync(path.join(docs, 'troubleshooting.md'), writeTroubleshootingPage());
fs.writeFileSync(path.join(docs, 'decisions/README.md'), writeDecisionsPage());
fs.writeFileSync(path.join(docs, 'barobar.schema.json'), writeSettingsSchema());
for (const [name, text] of Object.entries(writeApiSchemas())) fs.writeFileSync(path.join(docs, name), text);
fs.writeFileSync(path.join(docs, 'barobar.1'), await writeManualPage());
