import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { PrintAnswer } from '../../parts/cases/print-answer';
import { ComplaintRow } from '../../parts/complaints/complaint';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { canShare } from '../../platform/device/share';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { showToast } from '../../ui/toast';
import { WechatButton } from '../../ui/wechat-button';
import { NotSolvedSheet } from './confirm-answer';
import { ReplyForm, type CasePartProps } from './reply-form';

/** What is also possible, after the one thing at the lower edge. */
export function MoreActions(props: CasePartProps) {
  const { id, number, answer, can, as, status, isPublic, mergedInto, guide, communityPhone, communityName } = props.one;
  const [opened, setOpened] = useState<'reply' | 'reopen'>();
  const close = () => setOpened(undefined);
  return (
    <View className="y-stack">
      <Card isList>
        {mergedInto && (
          <ListRow
            start={<Icon name="people" />}
            title={`查看并入的${mergedInto.number}`}
            note={mergedInto.title}
            onTap={() => void openPage('cases/detail/index', { id: mergedInto.id })}
          />
        )}
        {guide && (
          <ListRow
            start={<Icon name="hall" />}
            title="查看办事指南"
            note={guide.name || undefined}
            onTap={() => void openPage('directory/guide/index', { id: guide.id })}
          />
        )}
        {can.reply && status !== 'waiting_for_resident' && (
          <ListRow start={<Icon name="edit" />} title="补充说明" onTap={() => setOpened('reply')} />
        )}
        {can.reopen && !can.confirm && (
          <ListRow start={<Icon name="refresh" />} title="还没解决，退回重办" onTap={() => setOpened('reopen')} />
        )}
        {can.findContactViews && (
          <ListRow
            start={<Icon name="eye" />}
            title="谁看过我的门牌和电话"
            onTap={() => void openPage('cases/contact-views/index', { id })}
          />
        )}
        <ListRow
          start={<Icon name="phone" />}
          title="打电话问社区"
          note={communityName}
          onTap={() => void phoneCall(communityPhone)}
        />
        {(as === 'visitor' || as === 'joined') && <ComplaintRow endpoint={caseEndpoints.complainAboutCase} id={id} />}
      </Card>
      {canShare && isPublic && (
        <WechatButton ask="share" kind="secondary">
          转发给邻居看看
        </WechatButton>
      )}
      {answer && as === 'reporter' && <PrintAnswer id={id} number={number} />}
      {as === 'joined' && can.leave && <LeaveCase {...props} />}
      {can.withdraw && <WithdrawCase {...props} />}
      <Sheet isOpen={opened === 'reply'} title="补充说明" onClose={close}>
        <ReplyForm {...props} onSent={close} />
      </Sheet>
      <NotSolvedSheet {...props} isOpen={opened === 'reopen'} onClose={close} />
    </View>
  );
}

function LeaveCase({ one: { id }, reload }: CasePartProps) {
  const leave = useAct(caseEndpoints.leaveCase);
  const goOn = async () => {
    if (!(await leave.run({ id }))) return;
    showToast('已退出，不再通知您');
    await reload();
  };
  return (
    <>
      <ActError error={leave.error} />
      <Button kind="quiet" isBusy={leave.isBusy} onTap={() => void goOn()}>
        不用再通知我，退出
      </Button>
    </>
  );
}

function WithdrawCase({ one: { id }, reload }: CasePartProps) {
  const [isAsked, setAsked] = useState(false);
  const withdraw = useAct(caseEndpoints.withdrawCase);
  const goOn = async () => {
    if (!(await withdraw.run({ id }))) return;
    setAsked(false);
    showToast('已撤回');
    await reload();
  };
  return (
    <>
      <Button kind="quiet" onTap={() => setAsked(true)}>
        不用办了，撤回
      </Button>
      <Confirm
        isOpen={isAsked}
        title="要撤回这一件吗？"
        yes="撤回"
        no="先留着"
        isDangerous
        isBusy={withdraw.isBusy}
        onYes={() => void goOn()}
        onNo={() => setAsked(false)}
      >
        撤回后不再办理。以后还有问题，可以再反映。
        <ActError error={withdraw.error} />
      </Confirm>
    </>
  );
}
