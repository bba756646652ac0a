import { View } from '@tarojs/components';
import type { Endpoint } from '@yuanli/shared/endpoint';
import type { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import { roles } from '@yuanli/shared/identity/roles';
import { IconText } from '../../ui/icon-text';
import { formatDay } from '../../ui/format-date';

type ItemOf<E> = E extends Endpoint<infer _In, { items: (infer Item)[] }> ? Item : never;

interface AppointmentFactsProps {
  appointment: ItemOf<typeof identityEndpoints.findAppointments>;
}

export function AppointmentFacts({
  appointment: { role, scopeName, from, until, appointedByName },
}: AppointmentFactsProps) {
  return (
    <View className="y-stack y-stack--tight">
      <IconText icon="shield">{roles[role]}</IconText>
      <IconText icon="pin">{scopeName}</IconText>
      <IconText icon="calendar">{`${formatDay(from)} 起${until ? `，${formatDay(until)} 为止` : '，没有定结束日期'}`}</IconText>
      <IconText icon="edit">{`${appointedByName} 登记`}</IconText>
    </View>
  );
}
