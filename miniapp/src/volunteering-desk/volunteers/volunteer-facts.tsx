import { View } from '@tarojs/components';
import { Fact } from '../../ui/fact';
import { momentOf, sayDay, sayShortDay } from '../../ui/say-date';
import { sayMinutes } from '../../ui/say-minutes';
import { RevealVolunteer } from './reveal-volunteer';
import type { VolunteerRow } from './volunteer-data';

const consents: Record<VolunteerRow['guardianConsent'], string | null> = {
  not_needed: null,
  waiting: '未成年，监护人还没有同意，暂时不能报名',
  given: '未成年，监护人同意了',
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
        <Fact icon="me" note={`志愿者编号 ${number}`}>
          {nameMasked}
        </Fact>
        <Fact icon="calendar">{`${sayDay(registeredAt)}登记`}</Fact>
        {consent && <Fact icon="people">{consent}</Fact>}
        {trainings.length === 0 && <Fact icon="book">还没有记过培训</Fact>}
        {trainings.map(({ title, trainedOn, minutes }) => (
          <Fact
            key={`${title}${trainedOn}`}
            icon="book"
            note={`${sayShortDay(momentOf(trainedOn))} · ${sayMinutes(minutes)}`}
          >
            {title}
          </Fact>
        ))}
      </View>
      <RevealVolunteer personId={personId} hasGuardian={guardianConsent !== 'not_needed'} />
    </>
  );
}
