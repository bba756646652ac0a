import { useState } from 'react';
import { categoryOfCase } from '@yuanli/shared/cases/case-categories';
import { kindOfCase } from '@yuanli/shared/cases/case-kinds';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Check } from '../../ui/check';
import { Notice } from '../../ui/notice';
import type { CaseSheetProps } from '../case-data';
import { CategoryField } from '../category-field';
import { ActSheet } from './act-sheet';

interface AcceptSheetProps extends CaseSheetProps {
  /** Left out: the desk that has it keeps it. */
  passTo?: 'property';
}

/** Who does it from now on. */
function wayOf({ desk }: CaseSheetProps['data'], passTo: 'property' | undefined) {
  if (passTo) return { verb: '受理并转物业', next: '接下来由物业办理，期限不变。', said: '已受理并转给物业' };
  return desk === 'property'
    ? { verb: '受理，由物业办', next: '由物业办理并答复。', said: '已受理，居民会收到消息' }
    : { verb: '受理，自己办', next: '由您这里办理并答复。', said: '已受理，居民会收到消息' };
}

/** Takes it: whoever does it first is the resident's contact. What was guessed can be put right on the way. */
export function AcceptSheet({ data, passTo, onClose, onDone }: AcceptSheetProps) {
  const { id, kind } = data;
  const [category, setCategory] = useState(data.category);
  const [isShared, setShared] = useState(data.isShared);
  const accept = useAct(caseDeskEndpoints.acceptCase);
  const { verb, next, said } = wayOf(data, passTo);
  // What its reporter kept from the neighbours stays so.
  const isOffered = data.isShared || data.source !== 'app';
  const mayBeShared = isOffered && kindOfCase(kind).mayBePublic && !categoryOfCase(category).isPersonal;
  const send = async () => {
    const input = {
      id,
      ...(category !== data.category && { category }),
      ...(mayBeShared && isShared !== data.isShared && { isShared }),
      ...(passTo && { passTo: { desk: passTo } }),
    };
    if (await accept.run(input)) onDone(said);
  };
  return (
    <ActSheet title={verb} yes={verb} act={accept} onSend={() => void send()} onClose={onClose}>
      <Notice icon="phone" tone="jade">
        {data.contact
          ? `和居民联系的一直是${data.contact.label}。${next}`
          : `您第一个接到，到办结都由您和居民联系。${next}`}
      </Notice>
      {kindOfCase(kind).mayBePublic && <CategoryField value={category} onChange={setCategory} />}
      {mayBeShared && (
        <Check
          isOn={isShared}
          onChange={setShared}
          label="邻居能看到这一件"
          note="只有事情和进展，看不到是谁反映的、住在哪一户"
        />
      )}
    </ActSheet>
  );
}
