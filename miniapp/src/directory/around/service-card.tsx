import { View } from '@tarojs/components';
import { CategoryTag, OpenStateTag, ServiceStatusTag } from '../../parts/directory/service-tags';
import type { ServiceCardData } from '../../parts/directory/service-data';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Tag } from '../../ui/tag';
import { Pressable } from '../../ui/pressable';
import { formatWay } from '../format-way';

interface ServiceCardProps {
  service: ServiceCardData;
  onOpen: () => void;
}

/** Can I go there now, and how far is it; then what and where, and the call that needs no second page. */
export function ServiceCard({ service, onOpen }: ServiceCardProps) {
  const { name, organizationName, category, address, phone, status, isFavourite } = service;
  const offers = [
    service.takesBookings && '可预约',
    service.isHomeVisit && '可上门',
    service.isFree && '免费',
    service.isWheelchairAccessible && '轮椅可进',
  ].filter(Boolean);
  return (
    <Card>
      <View className="y-stack">
        <Pressable className="y-stack y-stack--tight" onTap={onOpen}>
          <View className="y-row y-row--between">
            <OpenStateTag service={service} />
            <View className="t-strong">{formatWay(service)}</View>
          </View>
          <View className="t-lead">{name}</View>
          {organizationName !== name && <View className="t-caption">{organizationName}</View>}
          <View className="y-row">
            <CategoryTag category={category} />
            <ServiceStatusTag status={status} />
            {isFavourite && (
              <Tag icon="star" tone="amber">
                已收藏
              </Tag>
            )}
          </View>
          <IconText icon="pin" isSmall>
            {address}
          </IconText>
          {offers.length > 0 && (
            <IconText icon="ok" isSmall>
              {offers.join('、')}
            </IconText>
          )}
        </Pressable>
        {phone && (
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(phone)}>{`打电话 ${phone}`}</Button>
        )}
      </View>
    </Card>
  );
}
