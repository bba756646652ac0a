import { caseTasks } from '../cases';
import { reportTasks } from '../dashboard';
import { bookingTasks, serviceTasks } from '../directory';
import { giftTasks } from '../gifts';
import { ideaTasks, motionTasks, paperObjectionTasks, paperTasks } from '../hall';
import { verificationTasks } from '../identity';
import { moderationTasks } from '../moderation';
import { paymentIssueTasks, spendingTasks } from '../payments';
import { adjustmentTasks } from '../points';
import type { TaskSource } from '../tasks';
import { certificateTasks, guardianTasks, minutesTasks, objectionTasks, seatTasks } from '../volunteering';
import { sponsoringTasks, wishTasks } from '../wishes';

/** Where every task comes from. */
export const taskSources: readonly TaskSource[] = [
  wishTasks,
  sponsoringTasks,
  spendingTasks,
  paymentIssueTasks,
  caseTasks,
  verificationTasks,
  moderationTasks,
  seatTasks,
  minutesTasks,
  guardianTasks,
  certificateTasks,
  objectionTasks,
  serviceTasks,
  bookingTasks,
  giftTasks,
  adjustmentTasks,
  ideaTasks,
  motionTasks,
  paperTasks,
  paperObjectionTasks,
  reportTasks,
];
