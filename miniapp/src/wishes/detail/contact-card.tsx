import { useState } from 'react';
import { View } from '@tarojs/components';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { phoneCall } from '../../platform/device/phone-call';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { IconText } from '../../ui/icon-text';
import { formatDay } from '../../ui/format-date';
import type { ContactData, WishData } from '../wish-data';

interface ContactCardProps {
  wish: WishData;
  /** Once it was looked at, here or right after claiming. */
  contact: ContactData | undefined;
  onSeen: (contact: ContactData) => void;
}

/** Door and phone of the wisher; each look is written down, so it is never opened unasked and never kept on the phone. */
export function ContactCard({ wish: { id, alias, as }, contact, onSeen }: ContactCardProps) {
  const [isAsked, setAsked] = useState(false);
  const reveal = useAct(wishEndpoints.revealContact);
  const look = async () => {
    const seen = await reveal.run({ id });
    if (!seen) return;
    onSeen(seen);
    setAsked(false);
  };
  if (contact) return <OpenContact contact={contact} />;
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="lock" note={as === 'wisher' ? undefined : `谁看过、什么时候看的，${alias}都查得到`}>
          门牌和电话已隐藏
        </IconText>
        <Button kind="secondary" icon="eye" onTap={() => setAsked(true)}>
          查看门牌和电话
        </Button>
      </View>
      <Confirm
        isOpen={isAsked}
        title="查看门牌和电话"
        yes="查看"
        no="暂不查看"
        isBusy={reveal.isBusy}
        onYes={() => void look()}
        onNo={() => setAsked(false)}
      >
        {`这次查看会留下记录，${alias}能看到是谁看的、什么时候看的。请只用于帮忙。`}
        <ActError error={reveal.error} />
      </Confirm>
    </Card>
  );
}

function OpenContact({ contact: { contactName, contactPhone, address, visibleUntil } }: { contact: ContactData }) {
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="me">{contactName}</IconText>
        <IconText icon="pin">{address}</IconText>
        <IconText icon="phone" note={visibleUntil ? `${formatDay(visibleUntil)}后不再显示` : undefined}>
          {contactPhone}
        </IconText>
        <Button
          kind="secondary"
          icon="phone"
          onTap={() => void phoneCall(contactPhone)}
        >{`打电话给${contactName}`}</Button>
      </View>
    </Card>
  );
}
