import { useRouter } from '@tarojs/taro';
import { caseKinds } from '@yuanli/shared/cases/case-kinds';
import { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { StaffPage } from '../../parts/staff/staff-page';
import { useSession } from '../../platform/net/session';
import { useLoad } from '../../platform/net/use-load';
import { CaseBoard } from './case-board';
import { FirstStep } from './case-actions';

/** One case as it is handled; a department that is asked about it opens the same page. */
export default function CaseToHandle() {
  const { id = '' } = useRouter().params;
  const { me } = useSession();
  const load = useLoad(caseEndpoints.getCase, me?.can.useWorkbench ? { id } : null);
  const { data } = load;
  const changed = () => void load.reload();
  return (
    <StaffPage
      title={data ? `办理${caseKinds[data.kind].name}` : '办理'}
      hasColumns
      may={({ useWorkbench }) => useWorkbench}
      footer={data && data.as !== 'department' && <FirstStep data={data} onChanged={changed} />}
    >
      <Loaded load={load}>{(shown) => <CaseBoard data={shown} onChanged={changed} hasFooter />}</Loaded>
    </StaffPage>
  );
}
