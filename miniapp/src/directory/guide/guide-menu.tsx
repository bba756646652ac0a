import { View } from '@tarojs/components';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { guideEndpoints } from '@yuanli/shared/directory/guides.endpoints';
import { useFile } from '../../parts/files/use-file';
import { ActError } from '../../parts/forms/act-error';
import type { GuideData } from '../../parts/directory/guide-data';
import { canShare } from '../../platform/device/share';
import { openPage } from '../../platform/navigate';
import { useAct } from '../../platform/net/use-act';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';
import { WechatButton } from '../../ui/wechat-button';

interface GuideMenuProps {
  guide: GuideData;
  reload: () => Promise<void>;
}

/** To take it along on paper, to pass it on; for staff what they look after. */
export function GuideMenu({ guide, reload }: GuideMenuProps) {
  const { id, name } = guide;
  const file = useFile();
  return (
    <View className="y-stack">
      <Card isList>
        <ListRow
          start={<Icon name="download" />}
          title={file.isBusy ? '正在打开' : '大字版一次告知单'}
          note="打印出来，照着准备材料"
          onTap={() => void file.get(guideEndpoints.getGuideSheet, { id }, `${name}一次告知单.pdf`)}
        />
      </Card>
      <ActError error={file.error} />
      {file.sheet}
      <StaffForGuide guide={guide} reload={reload} />
      {canShare && guide.status !== 'closed' && (
        <WechatButton ask="share" kind="secondary">
          转发给家人
        </WechatButton>
      )}
    </View>
  );
}

/** One tap for who has made sure that it is so; the form for who may change it. */
function StaffForGuide({ guide: { id, can }, reload }: GuideMenuProps) {
  const check = useAct(directoryDeskEndpoints.checkService);
  if (!can.check && !can.edit) return null;
  const keep = async () => {
    if (!(await check.run({ id }))) return;
    showToast('已记录，今天核实');
    await reload();
  };
  return (
    <Section title="管理这条指南">
      <ActError error={check.error} />
      <Card isList>
        {can.check && (
          <ListRow
            start={<Icon name="ok" />}
            title={check.isBusy ? '正在提交，请稍候' : '核实'}
            note="和现在的要求一致"
            onTap={() => void keep()}
          />
        )}
        {can.edit && (
          <ListRow
            start={<Icon name="edit" />}
            title="修改"
            onTap={() => void openPage('directory-desk/guide-edit/index', { id })}
          />
        )}
      </Card>
    </Section>
  );
}
