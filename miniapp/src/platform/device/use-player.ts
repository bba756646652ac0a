import { useEffect, useRef, useState } from 'react';
import Taro, { useDidHide } from '@tarojs/taro';
import { AppError, asAppError } from '../net/app-error';

/** What plays; one at a time on a phone. */
interface Sound {
  play(): void;
  stop(): void;
}

let playing: (() => void) | undefined;

/** Fetches a recording of the server first: not every phone plays from an address, and then it is said why it does not. */
async function fetchSound(url: string): Promise<string> {
  if (!url.includes('/api/')) return url;
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url });
  if (statusCode === 200) return tempFilePath;
  throw new AppError('app.failed', '这段录音现在听不了，请回到上一页再打开');
}

function openSound(path: string, onEnd: (error?: AppError) => void): Sound {
  const fail = () => onEnd(new AppError('app.failed', '这段录音播放不了，请再试一次'));
  if (process.env.TARO_ENV === 'h5') {
    const audio = new Audio(path);
    audio.onended = () => onEnd();
    audio.onerror = fail;
    return { play: () => void audio.play().catch(fail), stop: () => audio.pause() };
  }
  // An iPhone that is switched to silent would play nothing, and nobody would know why.
  void Taro.setInnerAudioOption({ obeyMuteSwitch: false });
  const audio = Taro.createInnerAudioContext();
  audio.src = path;
  audio.onEnded(() => onEnd());
  audio.onError(fail);
  return { play: () => audio.play(), stop: () => audio.destroy() };
}

/** Plays a recording; a second tap stops it, and so does leaving the page or another one that begins. */
export function usePlayer(url: string) {
  const [state, setState] = useState<'still' | 'loading' | 'playing'>('still');
  const [error, setError] = useState<AppError>();
  const stop = useRef<() => void>();

  const end = (problem?: AppError) => {
    stop.current?.();
    setError(problem);
  };
  useDidHide(() => end());
  useEffect(() => () => stop.current?.(), [url]);

  async function play(): Promise<void> {
    playing?.();
    setError(undefined);
    setState('loading');
    let sound: Sound | undefined;
    let isOver = false;
    const finish = () => {
      if (isOver) return;
      isOver = true;
      sound?.stop();
      setState('still');
      if (playing === finish) playing = undefined;
    };
    stop.current = finish;
    playing = finish;
    try {
      const path = await fetchSound(url);
      if (isOver) return;
      sound = openSound(path, end);
      sound.play();
      setState('playing');
    } catch (thrown) {
      end(asAppError(thrown));
    }
  }

  return { state, error, toggle: () => (state === 'still' ? void play() : end()) };
}
