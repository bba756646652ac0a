import { days, hours, minutes } from '../../platform/clock';

/** A token older than this is exchanged when it is next used. */
export const TOKEN_LIFE = hours(24);
/** So long the token before is still good, for requests that were already on their way. */
export const PREVIOUS_TOKEN_LIFE = minutes(10);
/** So long a phone that lost the answer to its login is told it again; WeChat's own code lives no longer than five. */
export const LOGIN_ANSWER_LIFE = minutes(5);
/** A device that stays away longer logs in anew. */
export const UNUSED_LIFE = days(90);
/** A computer is shared more than a phone: its login ends so long after it began, however much it is used. */
export const PC_SESSION_HOURS = 12;
export const PC_SESSION_LIFE = hours(PC_SESSION_HOURS);
/** The last use is written down at most this often. */
export const USE_NOTED_EVERY = minutes(10);
/** Sessions are network logs, kept for six months (Cybersecurity Law, Art. 23). */
export const KEPT_AFTER_LAST_USE = days(190);
