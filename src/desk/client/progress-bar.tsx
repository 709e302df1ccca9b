import { useWords } from './words.ts';

interface Counts {
  readonly segments: number;
  readonly stale: number;
  readonly translated: number;
  readonly reviewed: number;
  readonly final: number;
}

/** How far a language has come: what is final, reviewed, translated and stale, of all. */
export function ProgressBar({ segments, stale, translated, reviewed, final }: Counts) {
  const say = useWords();
  const parts = { final, reviewed, translated, stale };
  const label = say('progress.label', { done: translated + reviewed + final, all: segments });
  let start = 0;
  return (
    <svg class="progress" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="all" x="0" y="0" width="100" height="6" />
      {Object.entries(parts).map(([name, value]) => {
        const width = segments === 0 ? 0 : (value * 100) / segments;
        const x = start;
        start += width;
        return <rect class={name} x={x} y="0" width={width} height="6" key={name} />;
      })}
    </svg>
  );
}
