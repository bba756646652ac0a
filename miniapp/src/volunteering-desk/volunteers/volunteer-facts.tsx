import { View } from '@tarojs/components';
import type { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { IconText } from '../../ui/icon-text';
import { momentOf, formatDay, formatShortDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { RevealVolunteer } from './reveal-volunteer';

/** A volunteer as the list of staff shows them. */
export type VolunteerRow = ItemOf<typeof volunteerEndpoints.findVolunteers>;

const consents: Record<VolunteerRow['guardianConsent'], string | null> = {
  not_needed: null,
  waiting: '未成年人，监护人尚未同意，暂时不能报名',
  given: '未成年人，监护人已同意',
};

export function VolunteerFacts({
  volunteer: { personId, nameMasked, number, registeredAt, guardianConsent, trainings },
}: {
  volunteer: VolunteerRow;
}) {
  const consent = consents[guardianConsent];
  return (
    <>
      <View className="y-stack y-stack--tight">
        <IconText icon="me" note={`志愿者编号 ${number}`}>
          {nameMasked}
        </IconText>
        <IconText icon="calendar">{`${formatDay(registeredAt)}登记`}</IconText>
        {consent && <IconText icon="people">{consent}</IconText>}
        {trainings.length === 0 && <IconText icon="book">暂无培训记录</IconText>}
        {trainings.map(({ title, trainedOn, minutes }) => (
          <IconText
            key={`${title}${trainedOn}`}
            icon="book"
            note={`${formatShortDay(momentOf(trainedOn))} · ${formatMinutes(minutes)}`}
          >
            {title}
          </IconText>
        ))}
      </View>
      <RevealVolunteer personId={personId} hasGuardian={guardianConsent !== 'not_needed'} />
    </>
  );
}
