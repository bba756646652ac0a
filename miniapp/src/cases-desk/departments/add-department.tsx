import { useState } from 'react';
import { caseLimits as limits } from '@yuanli/shared/cases/case-limits';
import { caseDeskEndpoints } from '@yuanli/shared/cases/cases.endpoints';
import { useAct } from '../../platform/net/use-act';
import { Field } from '../../ui/field';
import { showToast } from '../../ui/toast';
import { ActSheet } from '../case/act-sheet';

interface AddDepartmentProps {
  communityId: string;
  onClose: () => void;
  onDone: () => void;
}

export function AddDepartment({ communityId, onClose, onDone }: AddDepartmentProps) {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const add = useAct(caseDeskEndpoints.addDepartment);
  const send = async () => {
    if (!(await add.run({ communityId, name, phone }))) return;
    showToast('已登记');
    onDone();
  };
  return (
    <ActSheet title="登记一个部门" yes="登记" act={add} onSend={() => void send()} onClose={onClose}>
      <Field
        label="部门名称"
        placeholder="比如：区供水公司"
        max={limits.departmentNameLength}
        value={name}
        onInput={setName}
        error={add.fields['name']}
      />
      <Field
        label="值班电话"
        placeholder="比如：0731-55550101，或12345"
        value={phone}
        onInput={setPhone}
        error={add.fields['phone']}
      />
    </ActSheet>
  );
}
