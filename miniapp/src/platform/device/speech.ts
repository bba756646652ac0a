import { asAppError } from '../net/app-error';
import type { RecordingEvents } from './recorder';

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
export function listenToSpeech(
  { onStart, onStop, onFail }: RecordingEvents,
  duration: number,
): (() => void) | undefined {
  if (!HAS_SPEECH_PLUGIN) return undefined;
  const manager = requirePlugin('WechatSI').getRecordRecognitionManager();
  manager.onStart = onStart;
  manager.onStop = ({ tempFilePath: path, duration: milliseconds, result: words }) =>
    onStop({ path, milliseconds, words });
  manager.onError = ({ msg }) => onFail(asAppError({ errMsg: msg }, '麦克风'));
  manager.start({ duration, lang: 'zh_CN' });
  return () => manager.stop();
}
