import { View } from '@tarojs/components';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { IconText } from '../ui/icon-text';
import { IconBadge } from '../ui/icon-badge';
import { ListRow } from '../ui/list-row';
import { ScaleSwitch } from '../ui/scale-switch';
import { Section } from '../ui/section';
import { Stat } from '../ui/stat';
import { TabBar } from '../ui/tab-bar';
import { Tag } from '../ui/tag';
import { Tile, Tiles } from '../ui/tile';

const nothing = () => undefined;

export function HomeShown() {
  return (
    <>
      <View className="y-row y-row--between">
        <View className="y-grow">
          <IconText icon="pin" isSmall>
            槐荫社区 ·3网格
          </IconText>
          <View className="t-display">石榴院</View>
        </View>
        <ScaleSwitch />
      </View>
      <View className="t-second">下午好，陈阿姨。院里有2件事等您看看。</View>
      <Card isList>
        <ListRow
          start={
            <Tag icon="talk" tone="plum">
              投票
            </Tag>
          }
          title="单元门禁要不要换，还有2天"
          onTap={nothing}
        />
        <ListRow
          start={
            <Tag icon="heart" tone="brick">
              心愿
            </Tag>
          }
          title="老周说灯修好了，请您确认"
          onTap={nothing}
        />
      </Card>
      <Card tone="brick" onTap={nothing}>
        <View className="t-lead t-tone">老周说灯修好了</View>
        <View>请您看看，点这里确认</View>
      </Card>
      <Tiles>
        <Tile icon="heart" tone="brick" title="微心愿" line="3 个等人来帮" onTap={nothing} />
        <Tile icon="hand" tone="jade" title="做志愿" line="周六助餐还缺2人" onTap={nothing} />
        <Tile icon="pin" tone="indigo" title="15分钟生活圈" line="41处开放中" onTap={nothing} />
        <Tile icon="talk" tone="plum" title="议事厅" line="1 项投票，2 项讨论" onTap={nothing} />
      </Tiles>
      <Card>
        <View className="y-row">
          <IconBadge name="sun" tone="amber" />
          <View className="y-grow">
            <Stat label="我的积分" value={128} />
          </View>
          <View className="t-caption">
            <View>本月 +24</View>
            <View>助餐2小时</View>
          </View>
        </View>
      </Card>
      <Section title="院里的事" aside="全部" onMore={nothing}>
        <Card>
          <View className="t-strong">11月24日上午9点停水检修</View>
          <View className="t-caption">居委会 · 今天 10:20 · 1–6 号楼</View>
        </Card>
      </Section>
      <Button kind="secondary" icon="phone" onTap={nothing}>
        打电话给社区
      </Button>
      <Card isList>
        <TabBar current="home" />
      </Card>
    </>
  );
}
