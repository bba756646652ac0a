import type { Limit } from '../platform/rate-limits';

/** Tight for a person, loose for an address: a whole courtyard may share one. */
export const login: Limit = { name: 'login', seconds: 60, perPerson: 10, perAddress: 120 };
export const phone: Limit = { name: 'phone', seconds: 3_600, perPerson: 10, perAddress: 120 };
export const profile: Limit = { name: 'profile', seconds: 3_600, perPerson: 20, perAddress: 240 };
export const verificationRequest: Limit = {
  name: 'verification-request',
  seconds: 3_600,
  perPerson: 10,
  perAddress: 120,
};
/** A worker serves a whole community; a thief of their phone makes no list of it. */
export const phoneCodes: Limit = { name: 'phone-codes', seconds: 86_400, perPerson: 60, perAddress: 600 };
/** Nobody tries the names of a home one after the other. */
export const rollName: Limit = { name: 'roll-name', seconds: 3_600, perPerson: 10, perAddress: 600 };
/**
 * Wrong tries count like right ones: at this pace a guess at 40 bits outlasts every code.
 * An address has far more room, as a mobile carrier puts thousands of phones behind one.
 */
export const doorCode: Limit = { name: 'door-code', seconds: 3_600, perPerson: 10, perAddress: 600 };
export const phoneCode: Limit = { ...doorCode, name: 'phone-code' };
/** Nobody guesses 50 bits at this pace. */
export const operatorCode: Limit = { name: 'operator-code', seconds: 3_600, perPerson: 5, perAddress: 20 };
/** An office behind one address signs in many computers. */
export const pcLogin: Limit = { name: 'pc-login', seconds: 3_600, perPerson: 60, perAddress: 600 };
/** A browser asks every other second, for two minutes a code. */
export const pcLoginState: Limit = { name: 'pc-login-state', seconds: 60, perPerson: 120, perAddress: 1_200 };
export const pcCode: Limit = { ...doorCode, name: 'pc-code', perPerson: 30 };
/** It tells whether a number is bound here. */
export const appoint: Limit = { name: 'appoint', seconds: 3_600, perPerson: 200, perAddress: 400 };
/** It tells the name behind a number: enough for a day's work, too slow for a list of numbers. */
export const lookUp: Limit = { name: 'look-up', seconds: 3_600, perPerson: 120, perAddress: 240 };
