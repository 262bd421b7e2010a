// Whether a media query holds, for what a style sheet alone cannot do: standing open where there is room.
import { useEffect, useState } from 'preact/hooks';

export function useMedia(query: string): boolean {
  const [isHolding, setHolding] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const tell = () => setHolding(list.matches);
    tell();
    list.addEventListener('change', tell);
    return () => list.removeEventListener('change', tell);
  }, [query]);
  return isHolding;
}
