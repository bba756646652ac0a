import { View } from '@tarojs/components';
import type { Electorate, RuleCardName } from '@yuanli/shared/hall/rule-cards';
import { voteEndpoints } from '@yuanli/shared/hall/votes.endpoints';
import { formatArea, unitOf } from '@yuanli/shared/hall/format-amount';
import { useLoad } from '../../platform/net/use-load';
import { Card } from '../../ui/card';
import { IconText } from '../../ui/icon-text';
import { Notice } from '../../ui/notice';
import { openPage } from '../../platform/navigate';
import { Pressable } from '../../ui/pressable';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { Stat, Stats } from '../../ui/stat';

interface ElectorateFactsProps {
  communityId: string;
  card: RuleCardName;
  electorate: Electorate;
  courtyardIds: readonly string[];
}

/** The roll as it would be today: how many, who can vote by phone, what the card demands, and what must be put right first. */
export function ElectorateFacts({ communityId, card, electorate, courtyardIds }: ElectorateFactsProps) {
  const asked = { communityId, card, electorate, courtyardIds: courtyardIds.join(',') || undefined };
  const { data, error } = useLoad(voteEndpoints.checkElectorate, asked);
  if (error)
    return (
      <Notice icon="alert" tone="danger">
        {error.message}
      </Notice>
    );
  if (!data) return <Skeleton cards={1} />;
  const { roll, reachable, homesWithoutArea, unclearNames, demands, problems } = data;
  const byPaper = roll.heads - reachable;
  return (
    <Section title="现在的投票名册">
      <View className="y-stack">
        <Card>
          <View className="y-stack">
            <Stats>
              <Stat label="能投票" value={roll.heads} unit={unitOf(electorate)} tone="plum" />
              {electorate === 'owners' && <Stat label="专有部分面积" value={formatArea(roll.area)} tone="plum" />}
              <Stat label="能用手机投" value={reachable} unit={unitOf(electorate)} />
            </Stats>
            {byPaper > 0 && (
              <View className="t-caption">{`其余${byPaper}${unitOf(electorate)}还没有在小程序里核实住户身份，可以投纸质票，也可以上门请他们投。`}</View>
            )}
          </View>
        </Card>
        {problems.map((problem) => (
          <Notice key={problem} icon="alert" tone="amber">
            {problem}
          </Notice>
        ))}
        <UnclearNames communityId={communityId} electorate={electorate} names={unclearNames} />
        {electorate === 'owners' && homesWithoutArea > 0 && problems.length === 0 && (
          <Notice icon="alert" tone="amber">{`有${homesWithoutArea}户没有登记专有部分面积。`}</Notice>
        )}
        <Card>
          <View className="y-stack y-stack--tight">
            {demands.map((demand) => (
              <IconText key={demand} icon="scales">
                {demand}
              </IconText>
            ))}
          </View>
        </Card>
      </View>
    </Section>
  );
}

interface UnclearNamesProps {
  communityId: string;
  electorate: Electorate;
  names: number;
}

/** One person or several, nobody has said yet: counted as several, with what that means for the result. */
export function UnclearNames({ communityId, electorate, names }: UnclearNamesProps) {
  if (names === 0) return null;
  return (
    <Notice
      icon="people"
      tone="amber"
      action={
        <Pressable
          className="y-notice__action"
          onTap={() => void openPage('hall-desk/same-persons/index', { communityId, electorate })}
        >
          去核对
        </Pressable>
      }
    >
      {`有${names}个姓名在几套房里都有，又没有登记手机号，现在按不同的人计算。如果是同一个人，应当只算一人，人数会影响表决结果。请先核对。`}
    </Notice>
  );
}
