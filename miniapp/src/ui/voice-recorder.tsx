import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { accessible } from '../platform/a11y/accessible';
import { Button } from './button';
import { FieldFrame } from './field-frame';
import { Icon } from './icon';
import { WechatButton } from './wechat-button';
import './voice-recorder.scss';

interface VoiceRecorderProps {
  label: string;
  /** The first thing of its form, and the largest. */
  isFirst?: boolean;
  /** still: nothing is recorded now; asking: WeChat asks for the microphone. */
  phase: 'still' | 'asking' | 'recording';
  /** Since it began. */
  seconds: number;
  maxSeconds: number;
  /** What plays the recording; nothing while there is none. */
  player?: ReactNode;
  /** Of the recording; undefined: the server has it. */
  state?: 'sending' | 'failed' | 'waiting';
  error?: string;
  /** Only WeChat's settings help. */
  isDenied?: boolean;
  onStart: () => void;
  onStop: () => void;
  onRetry: () => void;
  onRemove: () => void;
}

const states = { sending: '正在上传', failed: '没有上传成功', waiting: '存在手机上，联网后上传' };

/** Speak instead of typing: one tap begins, another ends. What records and sends it is platform/device/use-recording. */
export function VoiceRecorder({ label, isFirst = false, error, isDenied, player, ...part }: VoiceRecorderProps) {
  return (
    <FieldFrame label={label} error={error} isOptional={!isFirst}>
      <View className={`y-stack y-stack--tight ${isFirst ? 'y-voice--first' : ''}`}>
        {player ? <Recorded {...part} player={player} /> : <Recording {...part} />}
      </View>
      {isDenied && (
        <WechatButton ask="openSetting" kind="secondary">
          去设置里打开麦克风
        </WechatButton>
      )}
    </FieldFrame>
  );
}

type PartProps = Omit<VoiceRecorderProps, 'label' | 'isFirst' | 'error' | 'isDenied'>;

function Recording({ phase, seconds, maxSeconds, onStart, onStop }: PartProps) {
  if (phase !== 'recording')
    return (
      <>
        <Button icon="mic" kind="secondary" isBusy={phase === 'asking'} onTap={onStart}>
          按一下开始说话
        </Button>
        <View className="t-caption">{`最长${maxSeconds}秒，说完可以先听一遍`}</View>
      </>
    );
  return (
    <>
      <View className="y-row y-row--between">
        <View className="y-voice__now" {...accessible({ role: 'status' })}>
          <Icon name="mic" /> 正在录音
        </View>
        <View className="t-lead">{`${seconds}秒`}</View>
      </View>
      <Button icon="ok" tone="danger" onTap={onStop}>
        说完了
      </Button>
    </>
  );
}

function Recorded({ player, state, onStart, onRetry, onRemove }: PartProps) {
  const speakAgain = () => {
    onRemove();
    onStart();
  };
  return (
    <>
      {player}
      <View className="t-caption" {...accessible({ role: 'status' })}>
        {state ? states[state] : '录好了'}
      </View>
      {state === 'failed' && (
        <Button kind="secondary" icon="refresh" onTap={onRetry}>
          再上传一次
        </Button>
      )}
      <View className="y-voice__again">
        <Button kind="quiet" icon="mic" onTap={speakAgain}>
          重录
        </Button>
        <Button kind="quiet" icon="trash" onTap={onRemove}>
          删除录音
        </Button>
      </View>
    </>
  );
}
