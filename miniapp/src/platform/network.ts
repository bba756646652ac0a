import Taro from '@tarojs/taro';
import { create } from 'zustand';

export const useNetwork = create<{ isOnline: boolean }>(() => ({ isOnline: true }));

/** Called once when the app starts. */
export function watchNetwork(): void {
  void Taro.getNetworkType().then(
    ({ networkType }) => useNetwork.setState({ isOnline: networkType !== 'none' }),
    () => undefined,
  );
  Taro.onNetworkStatusChange(({ isConnected }) => useNetwork.setState({ isOnline: isConnected }));
}
