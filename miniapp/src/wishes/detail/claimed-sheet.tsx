import { View } from '@tarojs/components';
import { wishEndpoints } from '@yuanli/shared/wishes/wishes.endpoints';
import { RemindButton } from '../../parts/account/remind-button';
import { ActError } from '../../parts/forms/act-error';
import { phoneCall } from '../../platform/device/phone-call';
import { useAct } from '../../platform/net/use-act';
import { Button } from '../../ui/button';
import { formatBy } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Sheet } from '../../ui/sheet';
import type { ContactData, WishData } from '../wish-data';

interface ClaimedSheetProps {
  wish: WishData;
  contact: ContactData | undefined;
  onSeen: (contact: ContactData) => void;
  isOpen: boolean;
  onClose: () => void;
}

/** Right after claiming: door and phone to make an appointment, and whether WeChat may tell of changes. */
export function ClaimedSheet({ wish: { id, alias, holdUntil }, contact, onSeen, isOpen, onClose }: ClaimedSheetProps) {
  const reveal = useAct(wishEndpoints.revealContact);
  const look = async () => {
    const seen = await reveal.run({ id });
    if (seen) onSeen(seen);
  };
  return (
    <Sheet
      isOpen={isOpen}
      title={`说好了，您来帮${alias}`}
      onClose={onClose}
      footer={
        <View className="y-stack">
          {contact ? (
            <Button icon="phone" onTap={() => void phoneCall(contact.contactPhone)}>
              {`打电话给${contact.contactName}`}
            </Button>
          ) : (
            <Button icon="eye" isBusy={reveal.isBusy} onTap={() => void look()}>
              查看门牌和电话
            </Button>
          )}
          <RemindButton about="wish_progress" />
        </View>
      }
    >
      <View>先打个电话，约好时间再上门。</View>
      {contact ? (
        <View className="y-stack y-stack--tight">
          <IconText icon="pin">{contact.address}</IconText>
          <IconText icon="phone">{contact.contactPhone}</IconText>
        </View>
      ) : (
        <View>{`每次查看都会记下来，${alias}能看到。请只用来帮忙。`}</View>
      )}
      {holdUntil && <View>{`请在${formatBy(holdUntil)}办好，办好后回来写几句完成记录。`}</View>}
      <ActError error={reveal.error} />
    </Sheet>
  );
}
