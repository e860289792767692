import { form, id, optionalId } from './fields';

/** Of one plan, or '' for all. */
export const makeFeedForm = form({ plan: optionalId() });
export const revokeFeedForm = form({ feed: id() });
