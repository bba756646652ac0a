import { useEffect, useState, type ComponentType, type ReactNode } from 'react';
import { phoneCall } from '../../platform/device/phone-call';
import { useFitsSideBar } from '../../platform/device/wide-screen';
import { type Me, useSession } from '../../platform/net/session';
import { SignInFirst } from '../account/sign-in-first';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';

interface StaffPageProps {
  title: string;
  /** Where a list and what was chosen stand beside each other. */
  isWide?: boolean;
  /** Two columns of one thing, such as a form. */
  hasColumns?: boolean;
  /** Who this page is for, where it is not grid and community workers. */
  may?: (can: Me['can']) => boolean;
  footer?: ReactNode;
  children: ReactNode;
}

const servesResidents = ({ serveResidents }: Me['can']): boolean => serveResidents;

/** A page of the workbench; the server decides anew with each act, this only explains to those who came by mistake. */
export function StaffPage({ title, isWide, hasColumns, may = servesResidents, footer, children }: StaffPageProps) {
  const { me } = useSession();
  const isTheirs = me !== null && may(me.can);
  const side = useSideBar(isTheirs && me.can.useWorkbench);
  return (
    <Page title={title} isWide={isWide} hasColumns={hasColumns} side={side} footer={isTheirs && footer}>
      {isTheirs ? children : <NotForYou />}
    </Page>
  );
}

const fetchSideBar = (): Promise<ComponentType | undefined> =>
  process.env.TARO_ENV === 'h5'
    ? import('./side-bar').then(({ SideBar }) => SideBar).catch(() => undefined)
    : Promise.resolve(undefined);

/** The side bar, where there is room for it: fetched there only, nothing until it has come or where it does not come. */
function useSideBar(isTheirs: boolean): ReactNode {
  const isShown = useFitsSideBar() && isTheirs;
  const [Bar, setBar] = useState<ComponentType>();
  useEffect(() => {
    if (isShown) void fetchSideBar().then((bar) => setBar(() => bar));
  }, [isShown]);
  return isShown && Bar && <Bar />;
}

function NotForYou() {
  const { me } = useSession();
  if (!me) return <SignInFirst title="请先登录">工作台是给网格员和社区工作者用的。</SignInFirst>;
  const phone = me.courtyard?.communityPhone;
  return (
    <Empty
      title="这里是社区工作人员用的"
      action={
        phone && (
          <Button kind="secondary" icon="phone" onTap={() => void phoneCall(phone)}>
            打电话给社区
          </Button>
        )
      }
    >
      您还没有办理这项工作的身份。如果由您负责，请打电话给社区登记，登记后马上就能用。
    </Empty>
  );
}
