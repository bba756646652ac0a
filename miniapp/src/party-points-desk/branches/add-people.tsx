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
        编进一位党员
      </Button>
      <Button kind="secondary" icon="book" onTap={() => setAdding('keeper')}>
        请一位记账人
      </Button>
      {adding === 'member' && (
        <ByPhone
          title="编进一位党员"
          hint="对方要先登记为本社区的党员"
          yes="编进支部"
          said="编进来了"
          endpoint={partyPointsEndpoints.addBranchMember}
          branchId={branchId}
          onClose={close}
          onDone={done}
        />
      )}
      {adding === 'keeper' && (
        <ByPhone
          title="请一位记账人"
          hint="记账人能看到并记下支部每位党员的积分，自己也要是党员"
          yes="请这位记账"
          said="登记好了，已告诉对方"
          endpoint={partyPointsEndpoints.appointBookKeeper}
          branchId={branchId}
          onClose={close}
          onDone={done}
        />
      )}
    </View>
  );
}
