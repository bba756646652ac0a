import { useEffect, useRef, useState } from 'react';
import { useDidHide } from '@tarojs/taro';
import { AppError } from '../net/app-error';
import { uploadRecording } from '../net/upload';
import { useInterval } from '../use-interval';
import { startRecording, type Recorded } from './recorder';
import { useUploads, type Upload } from './use-uploads';

interface RecordingProps {
  initial?: readonly Upload[];
  /** Stores the recording that a draft keeps. */
  keep?: (stored: readonly Upload[]) => void;
  maySendLater?: boolean;
  /** What the platform wrote down of it. */
  onWords?: (words: string) => void;
}

/** A shorter one is a tap by mistake. */
const leastMs = 1_000;

/** The one recording of a form: it is sent as soon as it ends. */
export function useRecording({ onWords, ...asked }: RecordingProps) {
  const { files, add, remove, retry, setError, ...uploads } = useUploads({ ...asked, send: uploadRecording });
  const [phase, setPhase] = useState<'still' | 'asking' | 'recording'>('still');
  const [startedAt, setStartedAt] = useState(0);
  const [now, setNow] = useState(0);
  const [hasWords, setHasWords] = useState(false);
  // What was typed while somebody spoke is not lost.
  const latest = useRef(onWords);
  latest.current = onWords;
  const end = useRef<() => void>();
  useInterval(phase === 'recording' ? 500 : null, () => setNow(Date.now()));
  const stop = () => end.current?.();
  // WeChat records nothing in the background.
  useDidHide(stop);
  useEffect(() => stop, []);

  async function finish({ path, milliseconds, words }: Recorded): Promise<void> {
    end.current = undefined;
    setPhase('still');
    if (milliseconds < leastMs) return setError(new AppError('app.failed', '说得太短了，没有录上，请再按一次'));
    if (words) latest.current?.(words);
    setHasWords(Boolean(words));
    await add([{ url: path, seconds: Math.max(1, Math.round(milliseconds / 1_000)) }]);
  }

  return {
    ...uploads,
    recording: files[0],
    phase,
    /** The platform has written it down. */
    hasWords,
    /** Since it began. */
    seconds: Math.max(0, Math.floor((now - startedAt) / 1_000)),
    start() {
      if (phase !== 'still') return;
      setError(undefined);
      setPhase('asking');
      end.current = startRecording({
        onStart() {
          setStartedAt(Date.now());
          setNow(Date.now());
          setPhase('recording');
        },
        onStop: (recorded) => void finish(recorded),
        onFail(error) {
          end.current = undefined;
          setPhase('still');
          setError(error);
        },
      });
    },
    stop,
    remove: () => remove(0),
    retry: () => void retry(0),
  };
}
