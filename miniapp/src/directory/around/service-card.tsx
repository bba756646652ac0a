import { View } from '@tarojs/components';
import { serviceCategories } from '@yuanli/shared/directory/service-categories';
import { OpenStateTag, ServiceStatusTag } from '../../parts/directory/service-tags';
import type { ServiceCardData } from '../../parts/directory/service-data';
import { useScale } from '../../platform/a11y/scale';
import { phoneCall } from '../../platform/device/phone-call';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Pressable } from '../../ui/pressable';
import { formatWay } from '../format-way';
import './service-card.scss';

interface ServiceCardProps {
  service: ServiceCardData;
  /** Several of one name are found by words: it says whose each is. */
  isSearched?: boolean;
  onOpen: () => void;
}

/** What it is, until when it is open or when it opens, how far; and the call that needs no second page. All else is on its own page. */
export function ServiceCard({ service, isSearched = false, onOpen }: ServiceCardProps) {
  const { isElder } = useScale();
  const { name, organizationName, category, address, phone, status, isFavourite } = service;
  const whose = organizationName === name ? serviceCategories[category].label : organizationName;
  const more = [
    ...(isFavourite ? ['已收藏'] : []),
    ...(isElder && !isSearched ? [] : [whose]),
    ...(isElder ? [] : [address]),
  ];
  return (
    <Card>
      <View className="service-card">
        <Pressable className="service-card__words y-stack y-stack--tight" onTap={onOpen}>
          <View className="t-lead">{name}</View>
          <View className="y-row service-card__state">
            <OpenStateTag service={service} />
            <View className="y-whole">{formatWay(service)}</View>
            <ServiceStatusTag status={status} />
          </View>
          {more.length > 0 && (
            <View className="y-row t-caption service-card__more">
              {more.map((word) => (
                <View key={word}>{word}</View>
              ))}
            </View>
          )}
        </Pressable>
        {phone && (
          <Pressable className="service-card__call" label={`给${name}打电话`} onTap={() => void phoneCall(phone)}>
            <Icon name="phone" />
            <View>打电话</View>
          </Pressable>
        )}
      </View>
    </Card>
  );
}
