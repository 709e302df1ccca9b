import { spawnSync } from 'node:child_process';

/** What a process cost: seconds, and peak memory in MB. */
interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly memory: number;
}

/** Makes the process report what it and its threads used when it ends, on descriptor 3. */
const reporter = `data:text/javascript,${encodeURIComponent(
  `import fs from 'node:fs'; import { isMainThread } from 'node:worker_threads'; if (isMainThread) process.on('exit', () => { const r = process.resourceUsage(); fs.writeSync(3, JSON.stringify([r.userCPUTime + r.systemCPUTime, r.maxRSS])); });`,
)}`;

/** Runs Node with these arguments in a folder. */
export function runOnce(args: readonly string[], cwd: string): Cost {
  const start = performance.now();
  const child = spawnSync(process.execPath, ['--import', reporter, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const wall = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(`${args.join(' ')}: exit ${child.status}\n${child.stderr}`);
  const [cpu, memory] = JSON.parse(String(child.output[3])) as [number, number];
  return { cpu: cpu / 1e6, wall, memory: memory / 1024 };
}

/** Whether a program is installed. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/** The median of several runs of a shell command of another tool; its memory is not measured. */
export function measureShell(command: string, cwd: string, runs: number): Cost {
  const costs = Array.from({ length: runs }, () => {
    const script = `TIMEFORMAT='%U %S %R'; time { ${command}; } >/dev/null 2>&1`;
    const { status, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command}: exit ${status}`);
    const [user = 0, system = 0, wall = 0] = stderr.trim().split(' ').map(Number);
    return { cpu: user + system, wall };
  });
  return {
    cpu: median(costs.map((cost) => cost.cpu)),
    wall: median(costs.map((cost) => cost.wall)),
    memory: Number.NaN,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

/** The median of several runs, each behind `prepare`. */
export function measure(
  args: readonly string[],
  cwd: string,
  runs: number,
  prepare: () => void = () => {},
): Cost {
  const costs = Array.from({ length: runs }, () => {
    prepare();
    return runOnce(args, cwd);
  });
  return {
    cpu: median(costs.map((cost) => cost.cpu)),
    wall: median(costs.map((cost) => cost.wall)),
    memory: median(costs.map((cost) => cost.memory)),
  };
}

/** One line of the table. */
export function print(name: string, { cpu, wall, memory }: Cost): void {
  console.log(
    `${name.padEnd(34)} ${cpu.toFixed(2).padStart(7)} ${wall.toFixed(2).padStart(7)} ${show(memory).padStart(7)}`,
  );
}

function show(memory: number): string {
  return Number.isNaN(memory) ? '–' : memory.toFixed(0);
}

/** The head of the table. */
export function printHead(): void {
  console.log(`${'command'.padEnd(34)} ${'CPU s'.padStart(7)} ${'wall s'.padStart(7)} ${'MB'.padStart(7)}`);
}
