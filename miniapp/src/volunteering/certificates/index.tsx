import { View } from '@tarojs/components';
import { recordEndpoints } from '@yuanli/shared/volunteering/service-records.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { openPage } from '../../platform/navigate';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Page } from '../../ui/page';
import { AskForCertificate } from './ask-for-certificate';
import { CertificateCard } from './certificate-card';

/** Certificates of my service: asked for, issued, to print. */
export default function Certificates() {
  const { me } = useSession();
  const courtyard = useCurrentCourtyard();
  const load = useLoad(recordEndpoints.findMyCertificates, me && {});
  const { data, reload } = load;
  if (!me)
    return (
      <Page title="服务证明">
        <SignInFirst title="登录后开服务证明">服务证明免费开，谁都可以核对。</SignInFirst>
      </Page>
    );
  return (
    <Page title="服务证明" footer={data && courtyard && <AskForCertificate courtyard={courtyard} reload={reload} />}>
      <Loaded load={load}>
        {(data) => (
          <View className="y-stack">
            {data.items.length === 0 && (
              <Empty title="还没有开过服务证明">上学、找工作要用时，在这里免费开一份。</Empty>
            )}
            {data.items.map((certificate) => (
              <CertificateCard key={certificate.id} certificate={certificate} />
            ))}
            <Card isList>
              <ListRow
                start={<Icon name="shield" />}
                title="核对一份证明"
                note="有编号和校验码，谁都可以核对"
                onTap={() => void openPage('volunteering/verify/index')}
              />
            </Card>
          </View>
        )}
      </Loaded>
    </Page>
  );
}
