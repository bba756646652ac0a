import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import { Fact } from '../../ui/fact';
import { sayDay } from '../../ui/say-date';

type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;

interface AppointmentFactsProps {
  appointment: ItemOf<typeof identityEndpoints.findAppointments>;
}

export function AppointmentFacts({
  appointment: { role, scopeName, from, until, appointedByName },
}: AppointmentFactsProps) {
  return (
    <View className="y-stack y-stack--tight">
      <Fact icon="shield">{roles[role]}</Fact>
      <Fact icon="pin">{scopeName}</Fact>
      <Fact icon="calendar">{`${sayDay(from)} 起${until ? `，${sayDay(until)} 为止` : '，没有定结束日期'}`}</Fact>
      <Fact icon="edit">{`${appointedByName} 登记`}</Fact>
    </View>
  );
}
