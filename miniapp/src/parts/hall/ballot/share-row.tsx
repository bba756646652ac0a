import { View } from '@tarojs/components';
import { formatNumber } from '@yuanli/shared/hall/format-amount';
import { accessible } from '../../../platform/a11y/accessible';
import { Pressable } from '../../../ui/pressable';
import './share-row.scss';

interface ShareRowProps {
  words: string;
  share: number;
  /** What is not given away yet. */
  left: number;
  /** One part of the budget. */
  step: number;
  onGive: (share: number) => void;
}

/** What one option gets, a part with each tap and never more than there is. */
export function ShareRow({ words, share, left, step, onGive }: ShareRowProps) {
  return (
    <View className="y-stack y-stack--tight">
      <View className="y-row y-row--between">
        <View className="t-strong">{words}</View>
        <View className="t-lead" {...accessible({ role: 'status' })}>
          {formatNumber(share)}
        </View>
      </View>
      <View className="share-row">
        <Pressable
          className="share-row__tap"
          label={`${words}减${step}`}
          disabled={share < step}
          onTap={() => onGive(share - step)}
        >{`− ${formatNumber(step)}`}</Pressable>
        <Pressable
          className="share-row__tap"
          label={`${words}加${step}`}
          disabled={left < step}
          onTap={() => onGive(share + step)}
        >{`＋ ${formatNumber(step)}`}</Pressable>
        {left > 0 && (
          <Pressable className="share-row__tap" label={`剩下的都分给${words}`} onTap={() => onGive(share + left)}>
            剩下的都分给这一项
          </Pressable>
        )}
      </View>
    </View>
  );
}
