import { View } from '@tarojs/components';
import { idKinds } from '@yuanli/shared/volunteering/id-kinds';
import { goBack } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { momentOf, formatShortDay } from '../../ui/format-date';
import { formatMinutes } from '../../ui/format-minutes';
import { Section } from '../../ui/section';
import { StickyAction } from '../../ui/sticky-action';
import { Tag } from '../../ui/tag';
import { RecordField } from '../record-field';
import type { VolunteerData } from '../volunteering-data';

interface MyRegistrationProps {
  volunteer: VolunteerData;
  /** Registered a moment ago: the way on leads back to where one came from. */
  isFresh: boolean;
  communityPhone: string | undefined;
}

/** What is written down about me as a volunteer. */
export function MyRegistration({ volunteer, isFresh, communityPhone }: MyRegistrationProps) {
  const { number, communityName, nameMasked, idKind, idNumberMasked, registeredAt, guardianConsent, trainings } =
    volunteer;
  return (
    <Page
      title="志愿者登记"
      footer={
        isFresh && (
          <StickyAction>
            <Button tone="jade" onTap={() => void goBack()}>
              继续报名
            </Button>
          </StickyAction>
        )
      }
    >
      <View className="y-stack">
        <View className="y-row">
          <Tag icon="ok" tone="jade">
            已登记
          </Tag>
        </View>
        {guardianConsent === 'waiting' && (
          <Notice icon="phone" tone="amber">
            社区会打电话联系您的监护人，监护人同意后您就可以报名。
          </Notice>
        )}
        <Card isList>
          <RecordField name="志愿者编号">{number}</RecordField>
          <RecordField name="姓名">{nameMasked}</RecordField>
          {idKind && <RecordField name={idKinds[idKind]}>{idNumberMasked}</RecordField>}
          <RecordField name="登记社区和日期">
            {[communityName, registeredAt && formatShortDay(registeredAt)].filter(Boolean).join('，')}
          </RecordField>
        </Card>
        {trainings.length > 0 && (
          <Section title="参加过的培训">
            <Card isList>
              {trainings.map(({ title, trainedOn, minutes }) => (
                <ListRow
                  key={`${title}${trainedOn}`}
                  title={title}
                  note={formatShortDay(momentOf(trainedOn))}
                  value={formatMinutes(minutes)}
                />
              ))}
            </Card>
          </Section>
        )}
        {communityPhone && (
          <Card isList>
            <ListRow
              start={<Icon name="phone" />}
              title="更正或删除登记，请打电话给社区"
              onTap={() => void phoneCall(communityPhone)}
            />
          </Card>
        )}
      </View>
    </Page>
  );
}
