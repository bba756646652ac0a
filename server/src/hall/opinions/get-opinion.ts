import type { Actor } from '../../platform/actor';
import type { Tx } from '../../platform/database';
import { speechBlocker } from '../motions/speech-blocker';
import { findSupported } from './find-supported';
import { loadOpinion } from './load-opinion';
import { presentOpinion, type OpinionAnswer } from './opinion.presenter';

/** One opinion as this person sees it now. */
export async function getOpinion(db: Tx, actor: Actor, id: string): Promise<OpinionAnswer> {
  const { opinion, motion } = await loadOpinion(db, actor, id);
  const maySpeak = (await speechBlocker(db, actor, motion)) === null;
  return presentOpinion(actor, opinion, { supported: await findSupported(db, actor, [id]), maySpeak });
}
