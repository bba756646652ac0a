import { View } from '@tarojs/components';
import { toHalfWidth } from '@yuanli/shared/half-width';
import { Field } from '../../../ui/field';
import { Pressable } from '../../../ui/pressable';
import './share-row.scss';

interface ShareRowProps {
  words: string;
  share: number;
  /** What is not given away yet. */
  left: number;
  step: number;
  onGive: (share: number) => void;
}

const digits = 10;
const readShare = (typed: string): number => Number(toHalfWidth(typed).replace(/\D/g, '').slice(0, digits));

/** What one option gets: typed, or by taps that never give more than there is. */
export function ShareRow({ words, share, left, step, onGive }: ShareRowProps) {
  const less = Math.min(step, share);
  const more = Math.min(step, left);
  return (
    <View className="y-stack y-stack--tight">
      <Field
        label={words}
        kind="number"
        placeholder="0"
        value={share > 0 ? String(share) : ''}
        onInput={(typed) => onGive(readShare(typed))}
      />
      <View className="share-row">
        <Pressable
          className="share-row__tap"
          label={`${words}减${step}`}
          disabled={less <= 0}
          onTap={() => onGive(share - less)}
        >{`− ${step}`}</Pressable>
        <Pressable
          className="share-row__tap"
          label={`${words}加${step}`}
          disabled={more <= 0}
          onTap={() => onGive(share + more)}
        >{`＋ ${step}`}</Pressable>
        {left > 0 && (
          <Pressable className="share-row__tap" label={`剩下的都给${words}`} onTap={() => onGive(share + left)}>
            剩下的都给它
          </Pressable>
        )}
      </View>
    </View>
  );
}
