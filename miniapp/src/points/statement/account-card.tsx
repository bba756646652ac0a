import { View } from '@tarojs/components';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import type { pointsEndpoints } from '@yuanli/shared/points/points.endpoints';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { IconBadge } from '../../ui/icon-badge';
import { ListRow } from '../../ui/list-row';
import { formatShortDay } from '../../ui/format-date';
import { Stat } from '../../ui/stat';

interface AccountCardProps {
  account: AnswerOf<typeof pointsEndpoints.getMyPoints>['accounts'][number];
}

/** What can be spent now, what is put aside, what is about to expire, and what to do with it. */
export function AccountCard({ account }: AccountCardProps) {
  const { communityId, communityName, balance, reserved, gainedThisMonth, expiring, canTransfer } = account;
  return (
    <>
      <Card tone="amber">
        <View className="y-stack y-stack--tight">
          <Stat
            isHuge
            tone="amber"
            label={`可用积分 · ${communityName}`}
            value={balance}
            note={`本月获得${gainedThisMonth}积分`}
          />
          {reserved > 0 && <IconText icon="gift" isSmall>{`另有${reserved}积分预留给待领取的礼品`}</IconText>}
          {expiring && (
            <IconText
              icon="clock"
              isSmall
            >{`${formatShortDay(expiring.on)}将有${expiring.amount}积分到期，请在此之前使用`}</IconText>
          )}
        </View>
      </Card>
      <Card isList>
        <ListRow
          start={<IconBadge name="gift" tone="amber" />}
          title="兑换礼品"
          onTap={() => void openPage('gifts/shelf/index')}
        />
        {canTransfer && (
          <ListRow
            start={<IconBadge name="people" tone="amber" />}
            title="转给家人"
            onTap={() => void openPage('points/transfer/index', { communityId })}
          />
        )}
        <ListRow
          start={<IconBadge name="list" tone="amber" />}
          title="积分公示"
          note="积分的获得、使用和去向"
          onTap={() => void openPage('points/sheet/index', { communityId })}
        />
      </Card>
    </>
  );
}
