export { Appointment } from './appointments/appointment.entity';
export { Membership } from './memberships/membership.entity';
export { Person } from './people/person.entity';
export { Session } from './sessions/session.entity';
export { OperatorCode } from './operators/operator-code.entity';
export { PhoneCode } from './verification/phone-code.entity';
export { VerificationCode } from './verification/verification-code.entity';
export { VerificationRequest } from './verification/verification-request.entity';
