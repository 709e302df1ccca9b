import { spawn } from 'node:child_process';

/** The program of each system that opens an address in the user's browser. */
const programs: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address of ours in the user's browser; does nothing if there is no program for that. */
export function openBrowser(address: string): void {
  const [program, ...args] = programs[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // Without such a program the printed address is the way.
  child.on('error', () => {});
  child.unref();
}
