import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Icon } from './icon';
import { Pressable } from './pressable';
import './voice-player.scss';

interface VoicePlayerProps {
  state: 'still' | 'loading' | 'playing';
  seconds: number;
  /** Why it could not be played. */
  error?: string;
  onToggle: () => void;
}

const words = { still: '播放录音', loading: '正在打开录音', playing: '停止播放' };

/** One recording: a tap plays it, another stops it. What plays it is platform/device/use-player. */
export function VoicePlayer({ state, seconds, error, onToggle }: VoicePlayerProps) {
  return (
    <View className="y-voice-player">
      <Pressable
        className="y-voice-player__tap"
        busy={state === 'loading' || undefined}
        label={`${words[state]}，${seconds}秒`}
        onTap={onToggle}
      >
        <Icon name={state === 'still' ? 'play' : 'stop'} />
        <View className="y-grow">{words[state]}</View>
        <View className="y-voice-player__seconds">{`${seconds}秒`}</View>
      </Pressable>
      {error && (
        <View className="y-field__error" {...accessible({ role: 'alert' })}>
          <Icon name="alert" /> {error}
        </View>
      )}
    </View>
  );
}
