import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

interface Version {
  readonly manifest: { readonly name: string; readonly version: string };
  readonly archive: Buffer;
}

/** A registry of packages on this machine. */
export interface Registry {
  readonly address: string;
  close(): void;
}

/**
 * Serves the packed program and the packages that it depends on, as they are installed here, so that npm installs them
 * without a network.
 */
export async function startRegistry(packed: string): Promise<Registry> {
  const versions = readVersions(packed);
  const server = createServer((request, response) => {
    const wanted = decodeURIComponent(request.url ?? '').slice(1);
    const [name, file] = wanted.split('/-/');
    const found = versions.filter(({ manifest }) => manifest.name === name);
    const address = `http://${request.headers.host}`;
    if (found.length === 0) response.writeHead(404).end('{}');
    else if (file === undefined) response.end(JSON.stringify(describePackage(found, address)));
    else response.end(found.find(({ manifest }) => `${manifest.version}.tgz` === file)?.archive);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What a registry answers when it is asked for a package. */
function describePackage(versions: readonly Version[], address: string): object {
  const entries = versions.map(({ manifest, archive }) => {
    const integrity = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
    const tarball = `${address}/${manifest.name}/-/${manifest.version}.tgz`;
    return [manifest.version, { ...manifest, dist: { tarball, integrity } }] as const;
  });
  const latest = entries.at(-1)?.[0];
  return { name: versions[0]?.manifest.name, 'dist-tags': { latest }, versions: Object.fromEntries(entries) };
}

function readVersions(packed: string): readonly Version[] {
  const lock = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
  };
  const folders = Object.entries(lock.packages)
    .filter(([at, { dev }]) => at !== '' && !dev && fs.existsSync(path.join(root, at)))
    .map(([at]) => path.join(root, at));
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'barobar-registry-'));
  try {
    return [readVersion(root, fs.readFileSync(packed)), ...folders.map((at) => packFolder(at, scratch))];
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function readVersion(folder: string, archive: Buffer): Version {
  const {
    scripts: _,
    devDependencies: __,
    ...manifest
  } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { manifest, archive };
}

/** An installed package as an archive of npm: all files below `package`. */
function packFolder(folder: string, scratch: string): Version {
  const copy = path.join(scratch, 'package');
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(folder, copy, {
    recursive: true,
    filter: (file) => !path.relative(folder, file).startsWith('node_modules'),
  });
  const archive = path.join(scratch, 'package.tgz');
  const { status, stderr } = spawnSync('tar', ['-czf', archive, '-C', scratch, 'package']);
  if (status !== 0) throw new Error(String(stderr));
  return readVersion(folder, fs.readFileSync(archive));
}
