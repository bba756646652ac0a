import Taro from '@tarojs/taro';
import { create } from 'zustand';

/** True when a new version is downloaded and waits for a restart. */
export const useUpdate = create<{ isReady: boolean }>(() => ({ isReady: false }));

export function watchUpdates(): void {
  if (process.env.TARO_ENV !== 'weapp') return;
  Taro.getUpdateManager().onUpdateReady(() => useUpdate.setState({ isReady: true }));
}

/** Never while someone types: only called from a button. */
export function applyUpdate(): void {
  Taro.getUpdateManager().applyUpdate();
}
