import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Before all tests: what the program remembers of its user goes into a folder of this run, not among that of a person. */
export default function setUp(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-state-'));
  process.env['XDG_STATE_HOME'] = folder;
  process.env['LOCALAPPDATA'] = folder;
  return () => fs.rmSync(folder, { recursive: true, force: true });
}
