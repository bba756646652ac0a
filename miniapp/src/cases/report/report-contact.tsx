import { View } from '@tarojs/components';
import { caseLimits } from '@yuanli/shared/cases/case-limits';
import type { caseEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import type { StepProps } from '../../parts/forms/form-step';
import { ProxyFields } from '../../parts/forms/proxy-fields';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useSession } from '../../platform/net/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ListRow } from '../../ui/list-row';
import { Notice } from '../../ui/notice';
import type { ReportDraft } from './report-draft';

/** What the server knows of the person: nobody is asked for it again. */
type KnownContact = AnswerOf<typeof caseEndpoints.getReportForm>;

/** 陈桂兰 · 139****0001 · 2号楼3单元501 */
const contactInWords = (draft: ReportDraft, known: KnownContact | undefined): string =>
  [draft.contactName || known?.contactName, draft.contactPhone || known?.phoneMasked, draft.address || known?.address]
    .filter(Boolean)
    .join(' · ') || '您的姓名和电话';

function noteOf(known: KnownContact | undefined, isSignedIn: boolean): string {
  if (known?.phoneMasked) return '只给办理的人看';
  if (known) return '提交时绑定手机号，只给办理的人看';
  return isSignedIn ? '不改就用您登记过的，只给办理的人看' : '提交时登录、绑定手机号，只给办理的人看';
}

interface ReportContactProps extends StepProps<ReportDraft> {
  /** Not there before one has signed in, and without network: the form goes on without it. */
  known: KnownContact | undefined;
  isStaff: boolean;
  mayBeForOthers: boolean;
  isUnfolded: boolean;
  onUnfold: () => void;
}

/** How the one who handles it reaches the person: known to most, and folded in one line. */
export function ReportContact({ known, isStaff, mayBeForOthers, isUnfolded, onUnfold, ...part }: ReportContactProps) {
  const { draft, set } = part;
  const { me } = useSession();
  const isForOther = mayBeForOthers && draft.forWhom === 'other';
  if (isForOther)
    return (
      <>
        <ProxyFields {...part} isStaff={isStaff}>
          替别人反映，要先问过本人。同意的方式和日期会留底。
        </ProxyFields>
        <ContactFields {...part} whose="对方" />
        <Button kind="quiet" onTap={() => set('forWhom', 'me')}>
          不替别人，是我自己的事
        </Button>
      </>
    );
  return (
    <>
      {isUnfolded ? (
        <ContactFields {...part} whose="您" known={known} />
      ) : (
        <Card isList>
          <ListRow
            start={<Icon name="me" />}
            title={contactInWords(draft, known)}
            note={noteOf(known, me !== null)}
            value={<View className="t-caption">修改</View>}
            onTap={onUnfold}
          />
        </Card>
      )}
      {mayBeForOthers && (
        <Button kind="quiet" icon="people" onTap={() => set('forWhom', 'other')}>
          替别人反映
        </Button>
      )}
    </>
  );
}

interface ContactFieldsProps extends StepProps<ReportDraft> {
  whose: '您' | '对方';
  /** Where it is about somebody else, nothing is. */
  known?: KnownContact;
}

function ContactFields({ whose, known, ...part }: ContactFieldsProps) {
  const { draft, set, errors } = part;
  const phone = known?.phoneMasked;
  return (
    <>
      <Notice icon="lock" tone="jade">
        下面几项只给办理的人看。谁在什么时候看过，您都能查到。
      </Notice>
      <Field
        label={`${whose}的姓名`}
        isOptional={whose === '您'}
        max={caseLimits.nameLength}
        placeholder={known?.contactName}
        value={draft.contactName}
        onInput={(contactName) => set('contactName', contactName)}
        error={errors.contactName}
      />
      <Field
        label="联系电话"
        kind="phone"
        isOptional={whose === '您'}
        hint={phone ? `不填就用您的${phone}。座机请带上区号` : '手机或座机都行，座机请带上区号'}
        value={draft.contactPhone}
        onInput={(contactPhone) => set('contactPhone', contactPhone)}
        error={errors.contactPhone}
      />
      <Field
        label={`${whose}家门牌号`}
        isOptional
        placeholder={known?.address ?? '比如：2号楼3单元501'}
        max={caseLimits.addressLength}
        value={draft.address}
        onInput={(address) => set('address', address)}
        error={errors.address}
      />
    </>
  );
}
