import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';

const page = fs.readFileSync(path.resolve(import.meta.dirname, '../../docs/batches.md'), 'utf8');
const [ci = '', jobs = ''] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block]) => block);

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

/** What a Job of `batch/v1` must and may have, as far as these use it: its API reference, version 1.31. */
interface Job {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly completionMode?: string;
    readonly completions?: number;
    readonly parallelism?: number;
    readonly backoffLimit?: number;
    readonly backoffLimitPerIndex?: number;
    readonly maxFailedIndexes?: number;
    readonly template: {
      readonly spec: {
        readonly restartPolicy: string;
        readonly initContainers: readonly Container[];
        readonly containers: readonly Container[];
        readonly volumes: readonly {
          readonly name: string;
          readonly emptyDir?: object;
          readonly persistentVolumeClaim?: { readonly claimName: string };
        }[];
      };
    };
  };
}

const knownMembers: Readonly<Record<string, readonly string[]>> = {
  '': ['apiVersion', 'kind', 'metadata', 'spec'],
  spec: [
    'completionMode',
    'completions',
    'parallelism',
    'backoffLimit',
    'backoffLimitPerIndex',
    'maxFailedIndexes',
    'template',
  ],
  pod: ['restartPolicy', 'initContainers', 'containers', 'volumes'],
  volume: ['name', 'emptyDir', 'persistentVolumeClaim'],
  container: ['name', 'image', 'command', 'args', 'resources', 'volumeMounts'],
};

function readJobs(text: string): readonly Job[] {
  return parseAllDocuments(text).map((document) => {
    expect('errors' in document ? document.errors : []).toEqual([]);
    return (document as { toJS(): unknown }).toJS() as Job;
  });
}

/** What a script passes to the program. */
function argumentsOf(
  { command, args }: Container,
  environment: Readonly<Record<string, string>>,
): readonly string[] {
  const [shell = '', ...options] = command;
  const [script = '', ...others] = args;
  expect([shell, ...options, ...others]).toEqual(['sh', '-c']);
  const { stdout, status } = spawnSync('sh', ['-c', `barobar() { printf '%s\\n' "$@"; }; ${script}`], {
    encoding: 'utf8',
    env: environment,
  });
  expect(status).toBe(0);
  return stdout.trim().split('\n');
}

describe('the Kubernetes manifest', () => {
  it('has two jobs of batch/v1 with known members, and every volume that is mounted', () => {
    const found = readJobs(jobs);
    expect(found.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([
      'batch/v1 Job',
      'batch/v1 Job',
    ]);
    for (const job of found) {
      const pod = job.spec.template.spec;
      for (const [kind, value] of [
        ['', job],
        ['spec', job.spec],
        ['pod', pod],
        ...[...pod.initContainers, ...pod.containers].map((each) => ['container', each] as const),
        ...pod.volumes.map((volume) => ['volume', volume] as const),
      ] as const)
        expect(Object.keys(value).filter((name) => !knownMembers[kind]?.includes(name))).toEqual([]);
      expect(job.metadata.name).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
      // A Job takes no pod that is always started again.
      expect(['Never', 'OnFailure']).toContain(pod.restartPolicy);
      const volumes = pod.volumes.map(({ name }) => name);
      for (const { volumeMounts } of pod.containers)
        expect(volumeMounts.map(({ name }) => name).sort()).toEqual([...volumes].sort());
    }
  });

  it('clones one revision into each pod, and shares the parts alone', () => {
    const revisions = readJobs(jobs).map(({ spec }) => {
      const { initContainers, volumes } = spec.template.spec;
      expect(volumes.find(({ name }) => name === 'workspace')?.emptyDir).toEqual({});
      expect(volumes.find(({ name }) => name === 'parts')?.persistentVolumeClaim).toEqual({
        claimName: 'parts',
      });
      return initContainers[0]?.args;
    });
    expect(revisions[0]).toEqual(revisions[1]);
  });

  it('is an Indexed Job that needs its number of completions, and a limit for each index needs Never', () => {
    const [{ spec }] = readJobs(jobs) as [Job];
    expect(spec.completionMode).toBe('Indexed');
    expect(spec.completions).toBeGreaterThanOrEqual(spec.parallelism ?? 1);
    expect(spec.backoffLimitPerIndex).toBeGreaterThan(0);
    expect(spec.template.spec.restartPolicy).toBe('Never');
  });

  it('runs each part once, and merges what they write', () => {
    const [parts, merge] = readJobs(jobs) as [Job, Job];
    const count = parts.spec.completions ?? 0;
    const [part] = parts.spec.template.spec.containers as [Container];
    const shards = [0, 1, count - 1].map((index) =>
      argumentsOf(part, { JOB_COMPLETION_INDEX: String(index) }),
    );
    const written = shards.map((argv) => argv[argv.indexOf('--shard') + 1]);
    expect(written).toEqual([`1/${count}`, `2/${count}`, `${count}/${count}`]);
    const folder = shards[0]![shards[0]!.indexOf('-o') + 1];
    const [container] = merge.spec.template.spec.containers as [Container];
    const argv = argumentsOf(container, {});
    expect(argv[argv.indexOf('merge-shards') + 1]).toBe(folder);
    const mounts = [part, container].map(({ volumeMounts }) =>
      volumeMounts.find(({ mountPath }) => mountPath === folder),
    );
    expect(mounts[0]).toEqual(mounts[1]);
  });
});

describe('the CI matrix', () => {
  it('runs each part once, and merges when all are done', () => {
    const [document] = parseAllDocuments(ci);
    const { jobs: found } = (document as { toJS(): unknown }).toJS() as {
      jobs: Record<
        string,
        { needs?: string; strategy?: { matrix: { index: number[] } }; steps: { run?: string }[] }
      >;
    };
    const indexes = found['part']?.strategy?.matrix.index ?? [];
    const run =
      found['part']?.steps.map((step) => step.run ?? '').find((line) => line.includes('--shard')) ?? '';
    const shards = indexes.map((index) => run.replace(/\$\{\{ matrix\.index \}\}/, String(index)));
    expect(shards.map((line) => line.split('--shard ')[1])).toEqual(['1/4', '2/4', '3/4', '4/4']);
    expect(found['merge']?.needs).toBe('part');
    expect(found['merge']?.steps.some((step) => step.run === 'npx barobar merge-shards')).toBe(true);
  });
});
