import { useEffect, useState } from 'react';

/** What was typed, once the fingers rest. */
export function useDebounced(typed: string, pauseMs = 350): string {
  const [rested, setRested] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed, pauseMs]);
  return rested;
}
