import { useEffect, useState } from 'react';
import { volunteerEndpoints } from '@yuanli/shared/volunteering/volunteers.endpoints';
import { Loaded } from '../../parts/loading/loaded';
import { useCurrentCourtyard } from '../../platform/storage/current-courtyard';
import { useSession } from '../../platform/net/session';
import { removeStored } from '../../platform/storage/storage';
import { useLoad } from '../../platform/net/use-load';
import { SignInFirst } from '../../parts/account/sign-in-first';
import { Page } from '../../ui/page';
import { NoCourtyard } from '../../parts/account/no-courtyard';
import type { VolunteerData } from '../volunteering-data';
import { MyRegistration } from './my-registration';
import { RegisterForm } from './register-form';

/** Registering once; afterwards, what is written down. */
export default function Register() {
  const { me } = useSession();
  const courtyard = useCurrentCourtyard();
  const load = useLoad(volunteerEndpoints.getMyVolunteer, me && {});
  const [fresh, setFresh] = useState<VolunteerData>();
  const volunteer = fresh ?? load.data;
  const isRegistered = volunteer?.isRegistered ?? false;
  // Registered on another phone meanwhile: nothing of the number stays on this one.
  useEffect(() => {
    if (isRegistered) removeStored('draft:register');
  }, [isRegistered]);
  if (volunteer && isRegistered)
    return (
      <MyRegistration volunteer={volunteer} isFresh={fresh !== undefined} communityPhone={courtyard?.communityPhone} />
    );
  if (volunteer && courtyard) return <RegisterForm courtyard={courtyard} onRegistered={setFresh} />;
  return (
    <Page title="志愿者登记">
      {!me && <SignInFirst title="登录后登记">登记一次，以后直接报名。</SignInFirst>}
      {me && <Loaded load={load}>{() => <NoCourtyard />}</Loaded>}
    </Page>
  );
}
