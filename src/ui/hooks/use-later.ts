// A part of a screen that is loaded after the screen stands, so that the standing never waits for what lies below it.
import { useEffect, useState } from 'preact/hooks';

/** `load` must be the same function at every drawing. */
export function useLater<Part>(load: () => Promise<Part>): Part | undefined {
  const [part, setPart] = useState<{ readonly of: Part }>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (loaded) => isWanted && setPart({ of: loaded }),
      (error: unknown) => console.error('A part of the screen could not be loaded.', error),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  return part?.of;
}
