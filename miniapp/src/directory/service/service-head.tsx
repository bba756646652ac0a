import { View } from '@tarojs/components';
import type { Pace } from '@yuanli/shared/directory/walking-rings';
import { CategoryTag, OpenStateTag, ServiceStatusTag } from '../../parts/directory/service-tags';
import { formatBearing } from '../../parts/rings/place-on-rings';
import { formatNotice } from '../../parts/directory/format-notice';
import { isShutByNotice } from '../../parts/directory/format-open-state';
import type { ServiceData } from '../../parts/directory/service-data';
import { accessible } from '../../platform/a11y/accessible';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { Tag } from '../../ui/tag';
import { formatMeasure, formatWay } from '../format-way';

interface ServiceHeadProps {
  service: ServiceData;
  pace: Pace;
}

/** The deciding facts first: now or when, how far. */
export function ServiceHead({ service, pace }: ServiceHeadProps) {
  const { name, organizationName, category, status, bearing, metres, measuredBy, isFavourite, description, notices } =
    service;
  const way = formatWay(service);
  // The one that keeps it shut now is said by the tag.
  const others = notices.filter(({ id }) => id !== service.notice?.id || !isShutByNotice(service));
  const where = [bearing !== null && formatBearing(bearing), metres !== null && `约${metres}米`]
    .filter(Boolean)
    .join('，');
  return (
    <View className="y-stack">
      <View className="y-row">
        <OpenStateTag service={service} />
        <CategoryTag category={category} />
        <ServiceStatusTag status={status} />
        {isFavourite && (
          <Tag icon="star" tone="amber">
            已收藏
          </Tag>
        )}
      </View>
      <View>
        <View className="t-title" {...accessible({ role: 'heading', level: 2 })}>
          {name}
        </View>
        {organizationName !== name && <View className="t-second">{organizationName}</View>}
      </View>
      {way && (
        <IconText icon="walk" note={measuredBy ? formatMeasure(measuredBy, pace) : undefined}>
          <View className="t-strong">{where ? `${way}，${where}` : way}</View>
        </IconText>
      )}
      {status === 'to_verify' && (
        <Notice icon="alert" tone="amber">
          有邻居反映这里的情况有变，网格员会去核实。出门前最好先打电话确认。
        </Notice>
      )}
      {others.map((notice) => (
        <Notice key={notice.id} icon="calendar" tone="amber">
          {formatNotice(notice)}
        </Notice>
      ))}
      {description && <View>{description}</View>}
    </View>
  );
}
