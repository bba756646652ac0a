import Taro, { useDidHide, useDidShow, useUnload } from '@tarojs/taro';

/** Old phones and browsers dim as they always did. */
function keepScreenOn(isOn: boolean): void {
  if (process.env.TARO_ENV === 'weapp') void Taro.setKeepScreenOn({ keepScreenOn: isOn }).catch(() => undefined);
}

/** While this page is in sight the screen stays bright: for a code that others look at. */
export function useScreenOn(): void {
  useDidShow(() => keepScreenOn(true));
  useDidHide(() => keepScreenOn(false));
  useUnload(() => keepScreenOn(false));
}
