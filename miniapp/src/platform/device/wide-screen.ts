import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';

const wideFrom = 1024;
const isWideNow = () => Taro.getWindowInfo().windowWidth >= wideFrom;

/** True where a list and what was chosen from it fit beside each other: a computer, a large tablet. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(isWideNow);
  useEffect(() => {
    const look = () => setWide(isWideNow());
    Taro.onWindowResize(look);
    return () => Taro.offWindowResize(look);
  }, []);
  return isWide;
}
