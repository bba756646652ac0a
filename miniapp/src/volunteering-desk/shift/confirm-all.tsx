import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../ui/button';
import { Confirm } from '../../ui/confirm';
import { Notice } from '../../ui/notice';
import { formatMinutes } from '../../ui/format-minutes';
import { StickyAction } from '../../ui/sticky-action';
import { showToast } from '../../ui/toast';
import type { RosterRow } from '../activity-data';
import { stageOf } from './stage-of';
import type { useConfirmAll } from './use-confirm-all';

interface ConfirmAllProps {
  all: ReturnType<typeof useConfirmAll>;
  people: readonly RosterRow[];
  onDone: () => void;
}

/** Everybody's minutes as their checks say, in one go. */
export function ConfirmAll({ all: { ready, run, at, refused }, people, onDone }: ConfirmAllProps) {
  const [asked, setAsked] = useState<typeof ready>();
  const stillHere = people.filter((person) => stageOf(person) === 'present').length;
  const goOn = async () => {
    if (!asked) return;
    const done = await run(asked);
    setAsked(undefined);
    if (done > 0) showToast(`已确认${done}人的时长`);
    onDone();
  };
  return (
    <StickyAction>
      {refused.length > 0 && (
        <Notice
          icon="alert"
          tone="danger"
        >{`${refused.length}人的时长没有确认成功：${refused.map(({ name, why }) => `${name}，${why}`).join('；')}`}</Notice>
      )}
      {ready.length > 0 && (
        <Button tone="jade" onTap={() => setAsked(ready)}>{`按建议时长全部确认（${ready.length}人）`}</Button>
      )}
      <Confirm
        isOpen={asked !== undefined}
        title={`要确认${asked?.length ?? 0}人的时长吗？`}
        yes={at ? `正在确认第${at}人` : '全部确认'}
        no="逐个确认"
        tone="jade"
        isBusy={at !== undefined}
        onYes={() => void goOn()}
        onNo={() => setAsked(undefined)}
      >
        <View className="y-stack">
          <View>
            {asked?.map(({ nickname, suggestedMinutes }) => `${nickname}${formatMinutes(suggestedMinutes)}`).join('、')}
            。
          </View>
          {stillHere > 0 && <View>{`还有${stillHere}人没有签退，不包括在内。`}</View>}
          <View>每位志愿者都会收到通知，如有异议，可在7天内提出。</View>
        </View>
      </Confirm>
    </StickyAction>
  );
}
