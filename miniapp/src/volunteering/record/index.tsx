import { useRouter } from '@tarojs/taro';
import { useSession } from '../../platform/net/session';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { MyRecords } from './my-records';
import { OneRecord } from './one-record';

/** What was written down about my service: all of it, or one record by its id. */
export default function ServiceRecords() {
  const { id } = useRouter().params;
  const { me } = useSession();
  if (me) return <Page title="服务记录">{id ? <OneRecord id={id} /> : <MyRecords />}</Page>;
  return (
    <Page title="服务记录">
      <SignInFirst title="登录后查看服务记录">每次服务的时长和评价，都在这里。</SignInFirst>
    </Page>
  );
}
