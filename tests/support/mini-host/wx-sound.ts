import { recordVoice } from '../record-voice';
import type { Permissions } from './permissions';
import type { PhoneFiles } from './phone-files';
import { wxApi } from './wx-api';
import type { DeviceRecord } from './wx-device';

interface SoundParts {
  record: Pick<DeviceRecord, 'heard'>;
  files: PhoneFiles;
  permissions: Permissions;
}

type Listener<Event = object> = (event: Event) => void;
interface Stopped {
  tempFilePath: string;
  duration: number;
  fileSize: number;
}

/** How long everybody speaks here. */
const SECONDS = 4;

/** WeChat's one recorder, and what plays: all they say comes later, by events. */
export function wxSound({ record, files, permissions }: SoundParts) {
  const on: { start?: Listener; stop?: Listener<Stopped>; error?: Listener<{ errMsg: string }> } = {};
  let isRecording = false;

  async function start(): Promise<void> {
    try {
      await permissions.pass('getRecorderManager');
      if (isRecording) throw new Error("audio is recording, don't start record again");
      isRecording = true;
      on.start?.({});
    } catch (error) {
      const { message, errno } = error as { message: string; errno?: number };
      on.error?.({ errMsg: `operateRecorder:fail ${message}`, ...(errno !== undefined && { errno }) });
    }
  }

  function stop(): void {
    if (!isRecording) return;
    isRecording = false;
    const sound = recordVoice(SECONDS);
    const stopped = { tempFilePath: files.add(sound, '.mp3'), duration: SECONDS * 1_000, fileSize: sound.length };
    setImmediate(() => on.stop?.(stopped));
  }

  return {
    getRecorderManager: () => ({
      onStart: (listener: Listener) => void (on.start = listener),
      onStop: (listener: Listener<Stopped>) => void (on.stop = listener),
      onError: (listener: Listener<{ errMsg: string }>) => void (on.error = listener),
      onInterruptionBegin: () => undefined,
      start: () => void start(),
      stop,
    }),
    setInnerAudioOption: wxApi('setInnerAudioOption', () => undefined),
    createInnerAudioContext() {
      let onEnded: Listener | undefined;
      let onError: Listener<{ errMsg: string }> | undefined;
      return {
        src: '',
        onEnded: (listener: Listener) => void (onEnded = listener),
        onError: (listener: Listener<{ errMsg: string }>) => void (onError = listener),
        play() {
          try {
            record.heard.push(files.read(this.src));
            setImmediate(() => onEnded?.({}));
          } catch {
            setImmediate(() => onError?.({ errMsg: 'play audio fail' }));
          }
        },
        destroy: () => undefined,
      };
    },
  };
}
