import { useState } from 'react';
import { View } from '@tarojs/components';
import { electorates } from '@yuanli/shared/hall/rule-cards';
import type { VoteData } from '../../parts/hall/vote-data';
import { useScale } from '../../platform/a11y/scale';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatMoment } from '../../ui/format-date';
import { Sheet } from '../../ui/sheet';

const secrecy = {
  true: '公开表决：结果公布后，本小区已核实的住户和业主可以看到每一票的房号、面积和选择，便于按面积和人数核对，不公布姓名。',
  false: '无记名表决。手机票和上门票，截止前后都没有人能查到谁投了什么；纸质票只有录入、核对和处理异议的人看得到。',
};

/** The rule in plain words; its article and the rest behind a tap, in larger text all of it. */
export function RuleRow({ vote }: { vote: VoteData }) {
  const [isOpen, setOpen] = useState(false);
  const { isElder } = useScale();
  const { cardLabel, cardArticle, cardWords, electorate, courtyardIds, isNamed, opensAt, closesAt } = vote;
  return (
    <>
      <Card onTap={() => setOpen(true)}>
        <View className="y-stack y-stack--tight">
          <IconText icon="scales">{cardLabel}</IconText>
          <View className="t-caption">{isElder ? '怎样才算通过' : `${cardWords}。`}</View>
          <View className="t-caption">{isNamed ? '公开表决：公布房号、面积和选择，不公布姓名' : '无记名表决'}</View>
        </View>
      </Card>
      <Sheet isOpen={isOpen} title={`规则：${cardLabel}`} onClose={() => setOpen(false)}>
        <View className="y-stack">
          <IconText icon="scales" note={`依据${cardArticle}`}>{`${cardWords}。`}</IconText>
          <IconText icon="people" note={courtyardIds.length > 0 ? '只在部分院子投' : '全社区'}>
            {electorates[electorate]}
          </IconText>
          <IconText
            icon="calendar"
            note={`${formatMoment(closesAt)}截止，截止后不能再投`}
          >{`${formatMoment(opensAt)}开始`}</IconText>
          <IconText icon={isNamed ? 'eye' : 'lock'}>{secrecy[`${isNamed}`]}</IconText>
          <IconText icon="info">弃权计入参与表决，不计入赞成。没有投票的不计入参与，也不会被当成同意。</IconText>
          <IconText icon="hand">手机、纸质票、上门都可以投，每一票只计一次。</IconText>
        </View>
      </Sheet>
    </>
  );
}
