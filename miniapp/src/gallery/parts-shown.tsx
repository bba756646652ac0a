import { useState } from 'react';
import { View } from '@tarojs/components';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { CodeCard } from '../ui/code-card';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { iconNames } from '../ui/icon-names';
import { IconBadge } from '../ui/icon-badge';
import { ListRow } from '../ui/list-row';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Sheet } from '../ui/sheet';
import { Tag } from '../ui/tag';
import { showToast } from '../ui/toast';

const nothing = () => undefined;

export function PartsShown() {
  const [open, setOpen] = useState<'sheet' | 'confirm' | 'danger'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Section title="按钮">
        <Button onTap={() => showToast('收到了，谢谢您')}>我也许个心愿</Button>
        <Button tone="plum" icon="talk" onTap={nothing}>
          投“同意”
        </Button>
        <Button kind="secondary" icon="phone" onTap={() => setOpen('sheet')}>
          打开一张纸
        </Button>
        <Button kind="danger" onTap={() => setOpen('danger')}>
          注销账号
        </Button>
        <Button kind="quiet" onTap={() => setOpen('confirm')}>
          退回这个心愿
        </Button>
        <Button isBusy onTap={nothing}>
          正在发送
        </Button>
        <Button blockedBecause="您已经在帮3个心愿，做完一个再来" onTap={nothing}>
          我来帮李叔叔
        </Button>
      </Section>
      <Section title="标签和提醒">
        <View className="y-row">
          <Tag icon="heart" tone="brick">
            等人来帮
          </Tag>
          <Tag icon="ok" tone="jade">
            已实现
          </Tag>
          <Tag icon="clock" tone="amber">
            还有2天
          </Tag>
          <Tag icon="talk" tone="plum">
            正在投票
          </Tag>
          <Tag icon="pin" tone="indigo">
            开放中
          </Tag>
          <Tag icon="close" tone="danger">
            没有通过
          </Tag>
          <Tag icon="eye">在看</Tag>
        </View>
        <Notice icon="shield" tone="jade">
          您已核实住户身份，可以投票。
        </Notice>
        <Notice icon="eye">请核对：您面前的牌子上写着“石榴院 SLY7”。不一致请停止操作，打电话给社区。</Notice>
        <Notice icon="alert" tone="danger">
          这张照片没有通过检查，请换一张。
        </Notice>
      </Section>
      <Section title="一行一行">
        <Card isList>
          <ListRow
            start={<Avatar name="李建国" />}
            title="李建国"
            note="3 网格网格员"
            value={<Icon name="phone" isLarge />}
            onTap={nothing}
          />
          <ListRow
            start={<IconBadge name="gift" tone="amber" />}
            title="青石街道槐荫社区居民委员会第三网格综合服务站联合爱心商家"
            note="心愿 2026-0146 · 11月20日"
            value={<View className="t-lead">+10</View>}
          />
          <ListRow title="登录设备" value="2 台" onTap={nothing} />
        </Card>
      </Section>
      <CodeCard label="给网格员看这个码" code="482915" note="下午3:00前有效" />
      <CodeCard label="牌子编号" code="SLY7" />
      <Section title="图标">
        <Card>
          <View className="y-row">
            {iconNames.map((name) => (
              <View key={name} className="y-stack y-stack--tight t-center">
                <View className="t-title">
                  <Icon name={name} />
                </View>
              </View>
            ))}
          </View>
        </Card>
      </Section>
      <Sheet isOpen={open === 'sheet'} title="打给谁" onClose={close}>
        <ListRow title="社区值班" note="每天 8:00 到 20:00" onTap={close} />
        <ListRow title="网格员小吴" onTap={close} />
      </Sheet>
      <Confirm
        isOpen={open === 'confirm'}
        title="要退回这个心愿吗？"
        yes="退回心愿"
        no="继续帮忙"
        onYes={close}
        onNo={close}
      >
        退回后别的邻居可以接着帮，李叔叔会收到通知。您看到的门牌和电话也会收起来。
      </Confirm>
      <Confirm
        isOpen={open === 'danger'}
        title="要注销账号吗？"
        yes="注销账号"
        no="先不注销"
        isDangerous
        onYes={close}
        onNo={close}
      >
        注销后，您的姓名、电话和门牌会删除，积分不能再用。做过的好事会以“一位邻居”留下。
      </Confirm>
    </>
  );
}
