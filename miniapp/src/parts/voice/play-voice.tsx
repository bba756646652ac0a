import { usePlayer } from '../../platform/device/use-player';
import { pictureAddress } from '../../platform/net/picture-address';
import { VoicePlayer } from '../../ui/voice-player';

interface PlayVoiceProps {
  /** A file of the phone, or as the server gives it. */
  recording: { url: string; seconds?: number };
}

/** What somebody said, for whoever may hear it. */
export function PlayVoice({ recording: { url, seconds = 0 } }: PlayVoiceProps) {
  const { state, error, toggle } = usePlayer(pictureAddress(url));
  return <VoicePlayer state={state} seconds={seconds} error={error?.message} onToggle={toggle} />;
}
