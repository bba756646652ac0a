import { View } from '@tarojs/components';
import { privateExportEndpoints } from '@yuanli/shared/identity/private-exports.endpoints';
import { ActError } from '../../parts/forms/act-error';
import type { ItemOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { useLoad } from '../../platform/net/use-load';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { formatMoment } from '../../ui/format-date';
import { IconText } from '../../ui/icon-text';
import { Section } from '../../ui/section';
import { showToast } from '../../ui/toast';

/** Files with private data that my computers ask for; nothing is shown while there are none. */
export function ExportsToConfirm() {
  const asked = useLoad(privateExportEndpoints.findPrivateExports, {}, { isPrivate: true });
  const waiting = asked.data?.items.filter(({ can }) => can.decide) ?? [];
  if (waiting.length === 0) return null;
  return (
    <Section title="电脑上要下载个人信息">
      <View className="y-stack">
        {waiting.map((one) => (
          <ExportToConfirm key={one.id} asked={one} onDone={() => void asked.reload()} />
        ))}
      </View>
    </Section>
  );
}

interface ExportToConfirmProps {
  asked: ItemOf<typeof privateExportEndpoints.findPrivateExports>;
  onDone: () => void;
}

function ExportToConfirm({ asked: { id, what, device, askedAt }, onDone }: ExportToConfirmProps) {
  const confirm = useAct(privateExportEndpoints.confirmPrivateExport);
  const refuse = useAct(privateExportEndpoints.refusePrivateExport);
  const decide = async (act: typeof confirm, words: string) => {
    if (!(await act.run({ id }))) return;
    showToast(words);
    onDone();
  };
  return (
    <Card>
      <View className="y-stack">
        <View className="t-lead t-strong">{`要下载“${what}”`}</View>
        <IconText icon="device" note={formatMoment(askedAt)}>
          {device}
        </IconText>
        <View className="t-second">里面有个人信息。是您本人在操作，才同意；同意后5分钟内可以下载。</View>
        <ActError error={confirm.error ?? refuse.error} />
        <Button isBusy={confirm.isBusy} onTap={() => void decide(confirm, '已同意，电脑上马上可以下载')}>
          同意下载
        </Button>
        <Button kind="secondary" isBusy={refuse.isBusy} onTap={() => void decide(refuse, '没有同意，电脑不能下载')}>
          不同意
        </Button>
      </View>
    </Card>
  );
}
