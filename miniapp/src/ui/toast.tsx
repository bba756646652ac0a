import { View } from '@tarojs/components';
import { create } from 'zustand';
import { accessible } from '../platform/a11y/accessible';
import './toast.scss';

const useToast = create<{ words: string }>(() => ({ words: '' }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** For what needs no action. Long sentences stay longer: about five characters a second, never under 3 s. */
export function showToast(words: string): void {
  clearTimeout(timer);
  useToast.setState({ words });
  timer = setTimeout(() => useToast.setState({ words: '' }), Math.max(3000, words.length * 200));
}

/** Part of Page. */
export function ToastArea() {
  const { words } = useToast();
  return (
    <View className="y-toast-area" {...accessible({ role: 'status' })}>
      {words && <View className="y-toast">{words}</View>}
    </View>
  );
}
