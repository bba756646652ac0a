export { Appointment } from './appointment.entity';
export { Membership } from './membership.entity';
export { Person } from './person.entity';
export { Session } from './session.entity';
export { VerificationCode } from './verification-code.entity';
export { VerificationRequest } from './verification-request.entity';
