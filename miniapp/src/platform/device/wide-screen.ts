import { useEffect, useState } from 'react';
import Taro from '@tarojs/taro';
import { useScale } from '../a11y/scale';

const wideFrom = 1024;
/** In text of the standard size. */
const tableFrom = 1200;

/** In px of the browser; it changes with its window. */
function useWindowWidth(): number {
  const [width, setWidth] = useState(() => Taro.getWindowInfo().windowWidth);
  useEffect(() => {
    const look = () => setWidth(Taro.getWindowInfo().windowWidth);
    Taro.onWindowResize(look);
    return () => Taro.offWindowResize(look);
  }, []);
  return width;
}

/** True where a list and what was chosen from it fit beside each other: a computer, a large tablet. */
export const useIsWide = (): boolean => useWindowWidth() >= wideFrom;

/** True where the ways between the desks stand beside them, and leave room enough for a list and what was chosen from it. */
export function useFitsSideBar(): boolean {
  const { factor } = useScale();
  return useWindowWidth() >= wideFrom * factor;
}

/** True where a table of seven columns fits beside what was chosen, and no date or number in it is torn apart. */
export function useFitsTable(): boolean {
  const { factor } = useScale();
  return useWindowWidth() >= tableFrom * factor;
}
