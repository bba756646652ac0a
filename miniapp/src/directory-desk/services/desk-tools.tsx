import { useState } from 'react';
import { View } from '@tarojs/components';
import { directoryDeskEndpoints } from '@yuanli/shared/directory/directory-desk.endpoints';
import { ActError } from '../../parts/forms/act-error';
import { useFile } from '../../parts/files/use-file';
import { useDeskCommunity } from '../../platform/storage/desk-community';
import { openPage } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Sheet } from '../../ui/sheet';
import { Pressable } from '../../ui/pressable';
import { showToast } from '../../ui/toast';
import './desk-tools.scss';

/** All at once: in from a file, out to a file, and what the circle lacks. */
export function DeskTools() {
  const [isOpen, setOpen] = useState(false);
  const communityId = useDeskCommunity()?.communityId;
  const file = useFile();
  const keep = async (endpoint: typeof directoryDeskEndpoints.exportServices, name: string) => {
    setOpen(false);
    if (!communityId) return showToast('请先加入您工作所在社区的一个院子');
    await file.get(endpoint, { communityId }, name);
  };
  return (
    <>
      <View className="desk-tools">
        <Pressable className="desk-tools__tool" onTap={() => void openPage('directory-desk/gaps/index')}>
          <Icon name="search" />
          <View>缺什么</View>
        </Pressable>
        <Pressable className="desk-tools__tool" onTap={() => void openPage('directory-desk/import/index')}>
          <Icon name="up" />
          <View>导入</View>
        </Pressable>
        <Pressable className="desk-tools__tool" onTap={() => setOpen(true)}>
          <Icon name="download" />
          <View>导出</View>
        </Pressable>
      </View>
      <ActError error={file.error} />
      {file.sheet}
      <Sheet isOpen={isOpen} title="导出全部服务" onClose={() => setOpen(false)}>
        <Card isList>
          <ListRow
            title="表格"
            note="用电脑打开，改好了可以再导入"
            onTap={() => void keep(directoryDeskEndpoints.exportServices, '生活圈服务.xlsx')}
          />
          <ListRow
            title="通用数据包"
            note="采用国际通用的公共服务数据规范（HSDS），供其他系统使用"
            onTap={() => void keep(directoryDeskEndpoints.exportHsds, '生活圈服务.zip')}
          />
        </Card>
      </Sheet>
    </>
  );
}
