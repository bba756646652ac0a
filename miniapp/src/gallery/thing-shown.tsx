import { View } from '@tarojs/components';
import { Avatar } from '../ui/avatar';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { IconText } from '../ui/icon-text';
import { Photos } from '../ui/photos';
import { Tag } from '../ui/tag';
import { Timeline } from '../ui/timeline';

const nothing = () => undefined;
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath fill='%23dccbb4' d='M0 0h8v8H0z'/%3E%3Cpath fill='%23c4b094' d='M0 8l3-4 2 2 1-1 2 3z'/%3E%3C/svg%3E";

export function ThingShown() {
  return (
    <>
      <Chips
        label="心愿的状态"
        chips={[
          { value: 'open', label: '等人来帮 3' },
          { value: 'going', label: '进行中' },
          { value: 'done', label: '已实现' },
          { value: 'mine', label: '我的' },
        ]}
        value="open"
        onChange={nothing}
      />
      <Card onTap={nothing}>
        <View className="y-stack">
          <View className="y-row y-row--between">
            <Tag icon="heart" tone="brick">
              等人来帮
            </Tag>
            <View className="t-caption">2026-0147</View>
          </View>
          <View className="t-lead">想要一副放大镜，看药瓶上的字</View>
          <View className="t-caption">王奶奶 · 石榴院 · 网格员代发</View>
          <View className="y-row">
            <IconText icon="box" isSmall>
              物品
            </IconText>
            <IconText icon="clock" isSmall>
              希望 11月30日前
            </IconText>
          </View>
        </View>
      </Card>
      <View className="y-row y-row--between">
        <Tag icon="heart" tone="brick">
          等人来帮
        </Tag>
        <View className="t-caption">还有3天</View>
      </View>
      <View className="t-title">厨房灯一直闪，想请人看看</View>
      <View className="y-stack">
        <IconText icon="me">李叔叔（化名）</IconText>
        <IconText icon="pin" note="门牌和电话，认领后您才看得到">
          海棠院
        </IconText>
        <IconText icon="clock">平日晚上6点后，周末都行</IconText>
      </View>
      <Card>
        <View className="y-stack">
          <View>灯管换过一次，过两天又闪。我眼神不好，不敢自己爬高。工具家里有梯子。</View>
          <Photos label="心愿的照片" urls={[picture, `${picture}#2`]} onOpen={nothing} />
        </View>
      </Card>
      <Card>
        <Timeline
          steps={[
            { title: '网格员小吴审核通过', note: '11月19日（周四）上午9:12', state: 'done' },
            { title: '等一位热心邻居', note: '7 位党员、23 位志愿者看过', state: 'now' },
            { title: '上门帮忙', state: 'next' },
            { title: '李叔叔确认，记10积分', state: 'next' },
          ]}
        />
      </Card>
      <Card>
        <View className="y-row">
          <Avatar name="陈秀英" isLarge />
          <View className="y-grow">
            <View className="t-lead">买买提江·阿卜杜热合曼·吐尔逊（石榴院二期三号楼楼长）</View>
            <View className="t-caption">青石街道槐荫社区居民委员会第三网格综合服务站</View>
          </View>
        </View>
      </Card>
    </>
  );
}
