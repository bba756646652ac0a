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
      <Page title="志愿服务证明">
        <SignInFirst title="登录后申请志愿服务证明">志愿服务证明免费开具，任何人都可以核验。</SignInFirst>
      </Page>
    );
  return (
    <Page
      title="志愿服务证明"
      footer={data && courtyard && <AskForCertificate courtyard={courtyard} reload={reload} />}
    >
      <Loaded load={load}>
        {(data) => (
          <View className="y-stack">
            {data.items.length === 0 && (
              <Empty title="还没有志愿服务证明">升学、求职需要时，可以在这里免费申请。</Empty>
            )}
            {data.items.map((certificate) => (
              <CertificateCard key={certificate.id} certificate={certificate} />
            ))}
            <Card isList>
              <ListRow
                start={<Icon name="shield" />}
                title="核验证明"
                note="凭编号和校验码，任何人都可以核验"
                onTap={() => void openPage('volunteering/verify/index')}
              />
            </Card>
          </View>
        )}
      </Loaded>
    </Page>
  );
}
