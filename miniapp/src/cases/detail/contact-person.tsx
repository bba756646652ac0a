import { View } from '@tarojs/components';
import { phoneCall } from '../../platform/device/phone-call';
import { Avatar } from '../../ui/avatar';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Pressable } from '../../ui/pressable';
import type { CaseData } from '../case-data';
import './contact-person.scss';

/** 首问负责: the face that stays, whoever does the work. */
export function ContactPerson({ one: { contact, communityName, communityPhone, as } }: { one: CaseData }) {
  const label = contact?.label ?? `${communityName}居委会`;
  const note = contact
    ? [contact.standIn && `现由${contact.standIn}代`, as === 'helper' ? '有事问这位' : '第一个接到的人，一直和您联系']
        .filter(Boolean)
        .join('，')
    : '受理后，会有一个人一直和您联系';
  return (
    <Card>
      <View className="contact-person">
        <Avatar name={label.replace(/^.*小/, '')} />
        <View className="contact-person__words">
          <View className="t-strong">{label}</View>
          <View className="t-caption">{note}</View>
        </View>
        <Pressable className="contact-person__call" label="打给社区" onTap={() => void phoneCall(communityPhone)}>
          <Icon name="phone" />
          <View>打给社区</View>
        </Pressable>
      </View>
    </Card>
  );
}
