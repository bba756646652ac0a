import { useState } from 'react';
import { View } from '@tarojs/components';
import { bookingEndpoints } from '@yuanli/shared/directory/bookings.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { phoneCall } from '../../platform/device/phone-call';
import { useAct } from '../../platform/net/use-act';
import { IconText } from '../../ui/icon-text';
import { Pressable } from '../../ui/pressable';
import './booker-phone.scss';

/** The number is masked until it is needed; each look is written down. */
export function BookerPhone({ id, masked }: { id: string; masked: string }) {
  const [phone, setPhone] = useState<string>();
  const reveal = useAct(bookingEndpoints.revealBooker);
  const look = async () => {
    const answer = await reveal.run({ id });
    if (answer) setPhone(answer.phone ?? masked);
  };
  return (
    <>
      <View className="y-row y-row--between">
        <IconText icon="phone" note={phone ? undefined : '查看会留下记录'}>
          {phone ?? masked}
        </IconText>
        {phone ? (
          <Pressable className="booker-phone" onTap={() => void phoneCall(phone)}>
            打电话
          </Pressable>
        ) : (
          <Pressable
            className="booker-phone"
            disabled={reveal.isBusy}
            label={`查看${masked}的完整号码`}
            onTap={() => void look()}
          >
            查看号码
          </Pressable>
        )}
      </View>
      <ActError error={reveal.error} />
    </>
  );
}
