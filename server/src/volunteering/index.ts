export { Activity } from './activities/activity.entity';
export { Post } from './activities/post.entity';
export { Shift } from './activities/shift.entity';
export { Seat } from './seats/seat.entity';
export { addVolunteeringRoutes } from './volunteering.routes';
export { Training } from './volunteers/training.entity';
export { Volunteer } from './volunteers/volunteer.entity';
