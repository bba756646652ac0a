import { useState } from 'react';
import { View } from '@tarojs/components';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { phoneCall } from '../../platform/device/phone-call';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Confirm } from '../../ui/confirm';
import { formatDay } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';

type Contact = AnswerOf<typeof caseDeskEndpoints.revealCaseContact>;

/** Name, phone and door of whoever reported it; each look is written down, so it is never opened unasked and never kept on the phone. */
export function ReporterContact({ id }: { id: string }) {
  const [contact, setContact] = useState<Contact>();
  const [isAsked, setAsked] = useState(false);
  const reveal = useAct(caseDeskEndpoints.revealCaseContact);
  const look = async () => {
    const seen = await reveal.run({ id });
    if (!seen) return;
    setContact(seen);
    setAsked(false);
  };
  if (contact) return <OpenContact contact={contact} />;
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="lock" note="谁看过、什么时候看的，居民都查得到">
          姓名、电话和门牌已隐藏
        </IconText>
        <Button kind="secondary" icon="eye" onTap={() => setAsked(true)}>
          查看联系方式
        </Button>
      </View>
      <Confirm
        isOpen={isAsked}
        title="查看联系方式"
        yes="查看"
        no="暂不查看"
        isBusy={reveal.isBusy}
        onYes={() => void look()}
        onNo={() => setAsked(false)}
      >
        这次查看会留下记录，居民能看到是谁看的、什么时候看的。请只用于办理这一件。
        <ActError error={reveal.error} />
      </Confirm>
    </Card>
  );
}

function OpenContact({ contact: { contactName, contactPhone, address, visibleUntil } }: { contact: Contact }) {
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="me" note={visibleUntil ? `${formatDay(visibleUntil)}后不再显示` : undefined}>
          {contactName}
        </IconText>
        {address && <IconText icon="pin">{address}</IconText>}
        <IconText icon="phone">{contactPhone ?? '没有留电话'}</IconText>
        {contactPhone && (
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(contactPhone)}>
            {`打电话给${contactName}`}
          </Button>
        )}
      </View>
    </Card>
  );
}
