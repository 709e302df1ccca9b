import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../contract.ts';
import { api } from './api.ts';
import { afterChanges, useShared } from './context.ts';

/** The overview as far as it is read: the server reads some documents at a time, so that other requests need not wait. */
export function useOverview(): Overview | undefined {
  const { fail, onEvent } = useShared();
  const [overview, setOverview] = useState<Overview>();
  useEffect(() => {
    let latest = 0;
    const load = async (): Promise<void> => {
      const number = ++latest;
      try {
        for (let left = 1; left > 0 && number === latest; ) {
          const next = await api.overview();
          left = next.left;
          if (number === latest) setOverview(next);
        }
      } catch (error) {
        if (number === latest) fail(error);
      }
    };
    void load();
    const stop = afterChanges(onEvent, 200, load);
    return () => {
      latest++;
      stop();
    };
  }, [fail]);
  return overview;
}
