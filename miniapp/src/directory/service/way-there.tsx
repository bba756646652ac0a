import { View } from '@tarojs/components';
import type { ServiceData } from '../../parts/directory/service-data';
import { canOpenMap, openMap } from '../../platform/device/open-map';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';

/** Where it is, the way there, and its numbers as they stand on the door. */
export function WayThere({
  service: { name, locationName, address, phones, latitudeE6, longitudeE6 },
}: {
  service: ServiceData;
}) {
  return (
    <Card>
      <View className="y-stack">
        <IconText icon="pin" note={locationName !== name && locationName !== address ? locationName : undefined}>
          {address}
        </IconText>
        {canOpenMap && (
          <Button kind="secondary" icon="pin" onTap={() => void openMap({ latitudeE6, longitudeE6 }, name)}>
            导航过去
          </Button>
        )}
        {phones.map((phone) => (
          <Button
            key={phone}
            kind="secondary"
            icon="phone"
            onTap={() => void phoneCall(phone)}
          >{`打电话 ${phone}`}</Button>
        ))}
        {phones.length === 0 && <IconText icon="phone">没有登记电话</IconText>}
      </View>
    </Card>
  );
}
