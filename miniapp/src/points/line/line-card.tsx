import { View } from '@tarojs/components';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { formatMoment, formatShortDay } from '../../ui/format-date';
import { Stat } from '../../ui/stat';
import { formatRule } from '../format-rule';

type LineData = AnswerOf<typeof pointsEndpoints.getStatementLine>;
export type About = NonNullable<LineData['about']>;

/** How many, for what, when, and what is behind it. */
export function LineCard({ line }: { line: LineData }) {
  const { amount, reason, at, isReversal, ruleVersion, about } = line;
  return (
    <Card>
      <View className="y-stack">
        <Stat
          isHuge
          tone={amount > 0 ? 'jade' : 'plain'}
          label={reason}
          value={amount > 0 ? `+${amount}` : `−${Math.abs(amount)}`}
          unit="积分"
        />
        <IconText icon="calendar">{`${formatMoment(at)}记的`}</IconText>
        {isReversal && <IconText icon="refresh">这一笔用于撤销此前的一笔记录</IconText>}
        {about && <AboutLine about={about} />}
        {ruleVersion !== null && <IconText icon="book">{`按${formatRule(ruleVersion)}计`}</IconText>}
      </View>
    </Card>
  );
}

/** Who gave or took points by hand, who passed them on, or which ones grew too old. */
function AboutLine({ about }: { about: About }) {
  switch (about.kind) {
    case 'adjustment':
      return (
        <>
          <IconText icon="talk" note="调整的原因">
            {about.reason}
          </IconText>
          <IconText icon="edit" note={formatMoment(about.madeAt)}>{`社区工作者${about.madeByName}经办`}</IconText>
          {about.signed && (
            <IconText
              icon="shield"
              note={formatMoment(about.signed.at)}
            >{`监督委员${about.signed.byName}签字`}</IconText>
          )}
        </>
      );
    case 'transfer':
      return (
        <IconText icon="people">
          {about.direction === 'in' ? `${about.withName}转给您的` : `您转给${about.withName}的`}
        </IconText>
      );
    case 'expiry':
      return (
        <>
          <IconText icon="clock">{`${formatShortDay(about.on)}到期`}</IconText>
          <IconText icon="info">{`${formatShortDay(about.gainedBefore)}以前获得、到期仍未使用的积分`}</IconText>
        </>
      );
  }
}
