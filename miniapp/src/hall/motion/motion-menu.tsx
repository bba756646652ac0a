import { useState } from 'react';
import { View } from '@tarojs/components';
import { motionEndpoints } from '@yuanli/shared/hall/motions.endpoints';
import type { MotionData } from '../../parts/hall/hall-data';
import { openPage } from '../../platform/navigate';
import { phoneCall } from '../../platform/device/phone-call';
import { canShare } from '../../platform/device/share';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { WechatButton } from '../../ui/wechat-button';
import { ComplaintRow } from '../../parts/complaints/complaint';
import { RulesSheet } from '../rules-sheet';

interface MoreForMotionProps {
  motion: MotionData;
  isFocused: boolean;
  onFocus: (isFocused: boolean) => void;
}

/** To ask, to pass on, to read the rules, to look at it the other way; for staff to run it. */
export function MotionMenu({ motion: { id, communityPhone, can }, isFocused, onFocus }: MoreForMotionProps) {
  const [showsRules, setShowsRules] = useState(false);
  return (
    <View className="y-stack">
      <Card isList>
        <ListRow
          start={<Icon name="eye" />}
          title={isFocused ? '合并成一页' : '一件一件看'}
          onTap={() => onFocus(!isFocused)}
        />
        <ListRow
          start={<Icon name="scales" />}
          title="发言规则"
          note="哪些内容会被撤下"
          onTap={() => setShowsRules(true)}
        />
        <ListRow
          start={<Icon name="phone" />}
          title="有疑问，打电话问社区"
          note={communityPhone}
          onTap={() => void phoneCall(communityPhone)}
        />
        {can.complain && <ComplaintRow tone="plum" endpoint={motionEndpoints.complainAboutMotion} id={id} />}
        {can.run && (
          <ListRow
            start={<Icon name="edit" />}
            title="办理这个议题"
            note="工作人员"
            onTap={() => void openPage('hall-desk/motion/index', { id })}
          />
        )}
      </Card>
      {canShare && (
        <WechatButton ask="share" kind="secondary">
          转发给邻居，一起议
        </WechatButton>
      )}
      <RulesSheet isOpen={showsRules} onClose={() => setShowsRules(false)} />
    </View>
  );
}
