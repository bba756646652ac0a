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
      <Section title="积分记录员">
        {keepers.length === 0 && <View className="t-second">还没有积分记录员，支部积分暂时没有人登记。</View>}
        {keepers.map(({ id, name }) => (
          <ListRow key={id} title={name} value="取消" onTap={() => setLeaving({ kind: 'keeper', id, name })} />
        ))}
      </Section>
      <Section title="党员" aside={`${members.length}位`}>
        {members.length === 0 && <View className="t-second">还没有编入党员。</View>}
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
          移出后，积分记录员不能再看这位党员的积分。已登记的积分仍归本人，本人随时能看。
        </ConfirmEnd>
      )}
      {leaving?.kind === 'keeper' && (
        <ConfirmEnd
          endpoint={partyPointsEndpoints.endBookKeeper}
          input={{ id: leaving.id }}
          title={`要取消${leaving.name}的积分记录员身份吗？`}
          yes="取消积分记录员"
          onStay={stay}
          onDone={done}
        >
          取消后，对方不能再查看和登记支部积分。已登记的都会保留。
        </ConfirmEnd>
      )}
    </View>
  );
}
