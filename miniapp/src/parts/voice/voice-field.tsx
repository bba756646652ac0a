import { recordingLimits } from '@yuanli/shared/recordings/recording-limits';
import { canRecord } from '../../platform/device/recorder';
import { useRecording } from '../../platform/device/use-recording';
import type { Upload } from '../../platform/device/use-uploads';
import { VoiceRecorder } from '../../ui/voice-recorder';
import { PlayVoice } from './play-voice';

export type FormVoice = ReturnType<typeof useRecording>;

/** At most one recording. */
export interface VoiceDraft {
  voice: readonly Upload[];
  text: string;
}

interface DraftProps {
  values: VoiceDraft;
  set: ((field: 'voice', value: readonly Upload[]) => void) & ((field: 'text', value: string) => void);
}

/** What was spoken in a form whose draft stores it; where the platform writes it down, it is added to the words. */
export const useDraftVoice = ({ values, set }: DraftProps, maySendLater = false): FormVoice =>
  useRecording({
    initial: values.voice,
    keep: (stored) => set('voice', stored),
    maySendLater,
    onWords: (words) => set('text', [values.text.trim(), words].filter(Boolean).join('\n')),
  });

/** Why a form cannot be sent yet. */
export function voiceBlocker({ phase, isSending, recording }: FormVoice): string | undefined {
  if (phase === 'recording') return '正在录音，请先点“说完了”';
  if (isSending) return '录音正在上传，请稍候';
  return recording?.state === 'failed' ? '录音没有上传成功，请重试或删除' : undefined;
}

interface VoiceFieldProps {
  label: string;
  voice: FormVoice;
  /** Stands first in its form, and large. */
  isFirst?: boolean;
  error?: string;
}

/** Speak instead of typing. Nothing in a browser: there the keyboard's microphone types. */
export function VoiceField({ label, voice, isFirst, error }: VoiceFieldProps) {
  if (!canRecord) return null;
  const { recording, phase, seconds } = voice;
  return (
    <VoiceRecorder
      label={label}
      isFirst={isFirst}
      phase={phase}
      seconds={seconds}
      maxSeconds={recordingLimits.seconds}
      player={recording && <PlayVoice recording={recording} />}
      state={recording?.state}
      error={error ?? voice.error?.message}
      isDenied={voice.error?.code === 'permission.denied'}
      onStart={voice.start}
      onStop={voice.stop}
      onRetry={voice.retry}
      onRemove={voice.remove}
    />
  );
}
