import { View } from '@tarojs/components';
import { ReporterContact } from '../../parts/cases/reporter-contact';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import type { CaseData } from '../case-data';

/** What the community asked this volunteer for, and whom to call; who is done reads that alone. */
export function HelpAsked({ one: { id, helper, can } }: { one: CaseData }) {
  if (!helper) return null;
  if (helper.done !== null) return <Notice icon="ok" tone="jade">{`您说办好了：${helper.done}`}</Notice>;
  return (
    <>
      <Card tone="jade">
        <View className="y-stack y-stack--tight">
          <IconText icon="hand">社区请您帮邻居</IconText>
          <View className="t-strong">{helper.asked}</View>
        </View>
      </Card>
      {can.seeContact && <ReporterContact id={id} />}
    </>
  );
}
