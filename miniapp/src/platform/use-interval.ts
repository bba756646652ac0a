import { useEffect, useRef, useState } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';

/** Does something again and again while the page is in sight; null stops it. */
export function useInterval(ms: number | null, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  useEffect(() => {
    if (ms === null || !isShown) return undefined;
    const timer = setInterval(() => latest.current(), ms);
    return () => clearInterval(timer);
  }, [ms, isShown]);
}
