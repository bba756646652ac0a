import { useEffect, useState } from 'react';
import { readPhone } from '@yuanli/shared/phone';
import { identityEndpoints } from '@yuanli/shared/identity/identity.endpoints';
import type { AnswerOf } from '../../platform/net/endpoint-types';
import { useAct } from '../../platform/net/use-act';
import { Field } from '../../ui/field';
import { Notice } from '../../ui/notice';

interface PersonOfPhoneProps {
  communityId: string;
  value: string;
  onInput: (phone: string) => void;
  error?: string;
}

/** A number, and as soon as it is whole whose it is: staff see it before they act. */
export function PersonOfPhone({ communityId, value, onInput, error }: PersonOfPhoneProps) {
  const written = readPhone(value);
  const phone = written?.isMobile ? written.number : '';
  const look = useAct(identityEndpoints.lookUpPerson);
  const [found, setFound] = useState<AnswerOf<typeof identityEndpoints.lookUpPerson>>();
  useEffect(() => {
    setFound(undefined);
    look.forgetError();
    if (phone) void look.run({ communityId, phone }).then(setFound);
    // Once for each whole number.
  }, [phone]);
  return (
    <>
      <Field
        label="对方的手机号"
        kind="mobile"
        hint="对方要先在小程序里绑定过手机号"
        value={value}
        onInput={onInput}
        error={error ?? look.error?.message}
      />
      {found && (
        <Notice icon="me" tone="jade">
          {[found.name, found.phoneMasked, found.householdLabel ?? '未核实住户身份'].filter(Boolean).join(' · ')}
        </Notice>
      )}
    </>
  );
}
