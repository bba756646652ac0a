import Taro from '@tarojs/taro';
import { create } from 'zustand';

export const useNetwork = create<{ isOnline: boolean }>(() => ({ isOnline: true }));

/** Taro would ask `navigator.connection`, which some browsers do not have and others leave as it was. */
function watchBrowser(): void {
  const look = () => useNetwork.setState({ isOnline: navigator.onLine });
  look();
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
}

/** Called once when the app starts. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'h5') return watchBrowser();
  void Taro.getNetworkType().then(
    ({ networkType }) => useNetwork.setState({ isOnline: networkType !== 'none' }),
    () => undefined,
  );
  Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ isOnline: isConnected }));
}
