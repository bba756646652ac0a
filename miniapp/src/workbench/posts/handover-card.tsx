import { useState } from 'react';
import { View } from '@tarojs/components';
import { postsEndpoints } from '@yuanli/shared/identity/posts.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import { ActError } from '../../parts/forms/act-error';
import { useAct } from '../../platform/net/use-act';
import { refreshMe } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { showToast } from '../../ui/toast';
import { formatOpen, type PostsData } from './posts-data';

interface HandoverCardProps {
  handover: PostsData['handovers'][number];
  onChanged: () => void;
}

/** One post on its way: what is open, what was said, and what I can do about it. */
export function HandoverCard({ handover, onChanged }: HandoverCardProps) {
  const { id, role, scopeName, fromName, toName, note, offeredAt, can } = handover;
  const [isAsking, setAsking] = useState(false);
  const accept = useAct(postsEndpoints.acceptHandover);
  const decline = useAct(postsEndpoints.declineHandover);
  const withdraw = useAct(postsEndpoints.withdrawHandover);
  const then = async (act: typeof accept, word: string) => {
    if (!(await act.run({ id }))) return;
    showToast(word);
    await refreshMe();
    onChanged();
  };
  const post = `${scopeName}${roles[role]}`;
  return (
    <Card>
      <View className="y-stack">
        <View className="t-lead">{post}</View>
        <IconText icon="people" note={formatMoment(offeredAt)}>{`${fromName}交给${toName}`}</IconText>
        <IconText icon="list">{formatOpen(handover)}</IconText>
        {note && <IconText icon="edit">{note}</IconText>}
        {can.accept && (
          <>
            <Button onTap={() => setAsking(true)}>我来接手</Button>
            <Button kind="secondary" isBusy={decline.isBusy} onTap={() => void then(decline, '已告知对方')}>
              不能接手
            </Button>
          </>
        )}
        {can.withdraw && (
          <Button kind="secondary" isBusy={withdraw.isBusy} onTap={() => void then(withdraw, '已撤回交接')}>
            撤回交接
          </Button>
        )}
        <ActError error={accept.error ?? decline.error ?? withdraw.error} />
      </View>
      <Confirm
        isOpen={isAsking}
        title={`接手${post}吗？`}
        yes="确认接手"
        no="再看看"
        isBusy={accept.isBusy}
        onYes={() => void then(accept, '已接手，待办在您的工作台上').then(() => setAsking(false))}
        onNo={() => setAsking(false)}
      >
        {`接手后，这个岗位和${formatOpen(handover)}由您负责，${fromName}的这个身份同时结束。`}
      </Confirm>
    </Card>
  );
}
