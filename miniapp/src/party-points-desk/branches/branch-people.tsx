import { useState } from 'react';
import { View } from '@tarojs/components';
import { partyPointsEndpoints } from '@yuanli/shared/party-points/party-points.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { ConfirmEnd } from './confirm-end';

interface BranchPeopleProps {
  branch: ItemOf<typeof partyPointsEndpoints.findBranches>;
  onDone: () => void;
}

type Leaving = { kind: 'member'; personId: string; name: string } | { kind: 'keeper'; id: string; name: string };

/** By name; a tap asks whether someone leaves. */
export function BranchPeople({ branch: { id: branchId, members, keepers }, onDone }: BranchPeopleProps) {
  const [leaving, setLeaving] = useState<Leaving>();
  const stay = () => setLeaving(undefined);
  const done = () => {
    stay();
    onDone();
  };
  return (
    <View className="y-stack">
      <Section title="记账人">
        {keepers.length === 0 && <View className="t-second">还没有记账人，支部的积分没有人记。</View>}
        {keepers.map(({ id, name }) => (
          <ListRow key={id} title={name} value="不再记账" onTap={() => setLeaving({ kind: 'keeper', id, name })} />
        ))}
      </Section>
      <Section title="党员" aside={`${members.length} 位`}>
        {members.length === 0 && <View className="t-second">还没有编进党员。</View>}
        {members.map(({ personId, name }) => (
          <ListRow
            key={personId}
            title={name}
            value="移出"
            onTap={() => setLeaving({ kind: 'member', personId, name })}
          />
        ))}
      </Section>
      {leaving?.kind === 'member' && (
        <ConfirmEnd
          endpoint={partyPointsEndpoints.removeBranchMember}
          input={{ branchId, personId: leaving.personId }}
          title={`把${leaving.name}移出支部吗？`}
          yes="移出支部"
          onStay={stay}
          onDone={done}
        >
          移出以后，支部记账人看不到这位党员的积分了。已经记的分还是本人的，本人随时能看。
        </ConfirmEnd>
      )}
      {leaving?.kind === 'keeper' && (
        <ConfirmEnd
          endpoint={partyPointsEndpoints.endBookKeeper}
          input={{ id: leaving.id }}
          title={`不再请${leaving.name}记账吗？`}
          yes="不再记账"
          onStay={stay}
          onDone={done}
        >
          从现在起，对方看不到支部的积分，也不能再记。已经记的都留着。
        </ConfirmEnd>
      )}
    </View>
  );
}
