import { View } from '@tarojs/components';
import { formatRemoval } from '@yuanli/shared/hall/format-removal';
import type { OpinionData } from '../../parts/hall/hall-data';
import { Icon } from '../../ui/icon';
import { Tag } from '../../ui/tag';
import { Pressable } from '../../ui/pressable';
import './opinions.scss';

interface OpinionCardProps {
  opinion: OpinionData;
  /** Still talked about. */
  isOpen: boolean;
  isBusy: boolean;
  onSupport: () => void;
  onMore: () => void;
}

/** One reason or concern: its words, who stands behind it. A removed one keeps its place, with the rule and why. */
export function OpinionCard({ opinion, isOpen, isBusy, onSupport, onMore }: OpinionCardProps) {
  const { text, supporters, isMine, isSupported, state, removedBy, removedBecause } = opinion;
  const isShown = state === 'shown';
  if (state === 'removed') {
    return (
      <View className="opinion">
        <Tag icon="flag">{isMine ? '我的意见已被撤下' : '这条意见已被撤下'}</Tag>
        <View className="t-caption">{formatRemoval(removedBy, removedBecause)}</View>
      </View>
    );
  }
  return (
    <View className="opinion">
      {isMine && (
        <Tag icon="me" tone="plum">
          我写的
        </Tag>
      )}
      <View>{text}</View>
      {state === 'checking' && <View className="t-caption">正在检查，目前只有您看得到</View>}
      {state === 'refused' && (
        <View className="t-caption">{`没有通过检查，只有您看得到：${formatRemoval(removedBy, removedBecause)}`}</View>
      )}
      <View className="opinion__acts">
        {isShown &&
          (isMine || !isOpen ? (
            <View className="t-caption">{supporters > 0 ? `${supporters}人支持` : '还没有人支持'}</View>
          ) : (
            <Pressable
              role="checkbox"
              checked={isSupported}
              disabled={isBusy}
              className={`opinion__support ${isSupported ? 'opinion__support--on' : ''}`}
              onTap={onSupport}
            >
              <Icon name={isSupported ? 'ok' : 'hand'} />
              <View>{`${isSupported ? '已支持' : '支持'} ${supporters}`}</View>
            </Pressable>
          ))}
        <Pressable className="opinion__more" label="更多，这一条还可以做什么" onTap={onMore}>
          更多
        </Pressable>
      </View>
    </View>
  );
}
