import Taro from '@tarojs/taro';
import { recordingLimits } from '@yuanli/shared/recordings/recording-limits';
import { asAppError, type AppError } from '../net/app-error';

/** A browser types by the keyboard's microphone. */
export const canRecord = process.env.TARO_ENV === 'weapp';

export interface Recorded {
  path: string;
  milliseconds: number;
  /** What was understood, where the platform writes it down. */
  words?: string;
}

export interface RecordingEvents {
  onStart: () => void;
  onStop: (recorded: Recorded) => void;
  /** In words: not allowed, or no microphone. */
  onFail: (error: AppError) => void;
}

const duration = recordingLimits.seconds * 1_000;

/** WeChat has one recorder, whose listeners cannot be taken off: they speak to whoever recorded last. */
let current: RecordingEvents | undefined;
let manager: Taro.RecorderManager | undefined;

function openManager(): Taro.RecorderManager {
  const opened = Taro.getRecorderManager();
  opened.onStart(() => current?.onStart());
  opened.onStop(({ tempFilePath, duration: milliseconds }) => current?.onStop({ path: tempFilePath, milliseconds }));
  opened.onError((thrown) => current?.onFail(asAppError(thrown, '麦克风')));
  // A call comes in: what was said until then is kept.
  opened.onInterruptionBegin(() => opened.stop());
  return opened;
}

/** 微信同声传译, as far as it is used: it records and writes down in one. */
interface SpeechManager {
  onStart: () => void;
  onStop: (heard: { tempFilePath: string; duration: number; result: string }) => void;
  onError: (problem: { retcode: number; msg: string }) => void;
  start(options: { duration: number; lang: 'zh_CN' }): void;
  stop(): void;
}

declare const requirePlugin: (name: string) => { getRecordRecognitionManager(): SpeechManager };

/** Records through the plugin, where the build has it (TARO_APP_SPEECH_PLUGIN); answers how to end it, undefined without it. */
function listenToSpeech({ onStart, onStop, onFail }: RecordingEvents): (() => void) | undefined {
  if (!HAS_SPEECH_PLUGIN) return undefined;
  const manager = requirePlugin('WechatSI').getRecordRecognitionManager();
  manager.onStart = onStart;
  manager.onStop = ({ tempFilePath: path, duration: milliseconds, result: words }) =>
    onStop({ path, milliseconds, words });
  manager.onError = ({ msg }) => onFail(asAppError({ errMsg: msg }, '麦克风'));
  manager.start({ duration, lang: 'zh_CN' });
  return () => manager.stop();
}

/** Begins to record, at most a minute; answers how to end it. WeChat asks for the microphone the first time. */
export function startRecording(events: RecordingEvents): () => void {
  const speech = listenToSpeech(events);
  if (speech) return speech;
  current = events;
  manager ??= openManager();
  manager.start({ duration, format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 });
  return () => manager?.stop();
}
