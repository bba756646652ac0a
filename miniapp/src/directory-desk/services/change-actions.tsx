import { useState } from 'react';
import { View } from '@tarojs/components';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { directoryLimits as limits } from '@yuanli/shared/directory/directory-limits';
import { formatNotice } from '../../parts/directory/format-notice';
import { ActError } from '../../parts/forms/act-error';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { ReasonSheet } from '../../ui/reason-sheet';
import type { ServiceRow } from '../directory-data';
import { NoticeSheet } from './notice-sheet';

interface ChangeActionsProps {
  service: ServiceRow;
  onDone: (said: string) => void;
}

const reasons = {
  place: ['已经关门不做了', '搬到别的社区去了', '和另一处重复了'],
  guide: ['不再办理了', '改到别处办了', '和另一条重复了'],
};

/** What is no longer as written: for some days, in its details, or for good. */
export function ChangeActions({ service: { id, name, notices, counterId }, onDone }: ChangeActionsProps) {
  const [asked, setAsked] = useState<'notice' | 'close'>();
  const runsCommunity = useSession(({ me }) => me?.can.runCommunity ?? false);
  const close = useAct(directoryDeskEndpoints.closeService);
  const remove = useAct(directoryDeskEndpoints.removeNotice);
  const isGuide = counterId !== null;
  const form = isGuide ? 'directory-desk/guide-edit/index' : 'directory-desk/edit/index';
  const back = () => setAsked(undefined);
  const finish = (said: string) => {
    back();
    onDone(said);
  };
  return (
    <View className="y-stack">
      {runsCommunity && (
        <Button kind="secondary" icon="edit" onTap={() => void openPage(form, { id })}>
          修改
        </Button>
      )}
      {!isGuide && (
        <Button kind="secondary" icon="calendar" onTap={() => setAsked('notice')}>
          暂停开放
        </Button>
      )}
      <ActError error={remove.error} />
      {notices.map((notice) => (
        <Button
          key={notice.id}
          kind="quiet"
          isBusy={remove.isBusy}
          onTap={() =>
            void remove
              .run({ id, noticeId: notice.id })
              .then((done) => done && finish('已恢复开放，居民看到的是平时的开放时间'))
          }
        >
          {`取消“${formatNotice(notice)}”`}
        </Button>
      ))}
      {runsCommunity && (
        <Button kind="quiet" icon="close" onTap={() => setAsked('close')}>
          撤下
        </Button>
      )}
      {asked === 'notice' && (
        <NoticeSheet id={id} name={name} onClose={back} onDone={() => finish('已设置暂停开放，到期自动恢复')} />
      )}
      <ReasonSheet
        isOpen={asked === 'close'}
        isDangerous
        title={`撤下${name}`}
        hint={
          isGuide
            ? '撤下后居民查不到。以后可以恢复显示'
            : '撤下后居民查不到，已预约的人会收到消息和原因。以后可以恢复显示'
        }
        reasons={reasons[isGuide ? 'guide' : 'place']}
        yes="撤下"
        max={limits.reasonLength}
        isBusy={close.isBusy}
        error={close.error?.message}
        onClose={back}
        onYes={(reason) => void close.run({ id, reason }).then((done) => done && finish(`${name}已撤下`))}
      />
    </View>
  );
}
