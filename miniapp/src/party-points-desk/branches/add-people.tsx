import { useState } from 'react';
import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import { Button } from '../../ui/button';
import { ByPhone } from './by-phone';

interface AddPeopleProps {
  branchId: string;
  onDone: () => void;
}

/** A member or a keeper more, each by their phone. */
export function AddPeople({ branchId, onDone }: AddPeopleProps) {
  const [adding, setAdding] = useState<'member' | 'keeper'>();
  const close = () => setAdding(undefined);
  const done = () => {
    close();
    onDone();
  };
  return (
    <View className="y-stack y-stack--tight">
      <Button icon="plus" onTap={() => setAdding('member')}>
        添加党员
      </Button>
      <Button kind="secondary" icon="book" onTap={() => setAdding('keeper')}>
        指定积分记录员
      </Button>
      {adding === 'member' && (
        <ByPhone
          title="添加党员"
          hint="对方要先登记为本社区的党员"
          yes="编入支部"
          said="已编入支部"
          endpoint={partyPointsEndpoints.addBranchMember}
          branchId={branchId}
          onClose={close}
          onDone={done}
        />
      )}
      {adding === 'keeper' && (
        <ByPhone
          title="指定积分记录员"
          hint="积分记录员可以查看和登记支部每位党员的积分，本人也要是党员"
          yes="确认指定"
          said="已登记，已通知对方"
          endpoint={partyPointsEndpoints.appointBookKeeper}
          branchId={branchId}
          onClose={close}
          onDone={done}
        />
      )}
    </View>
  );
}
