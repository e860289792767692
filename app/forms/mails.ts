import { OPTIONAL_MAILS } from '~/domain/plan/mail-kinds';
import { choice, form, id } from './fields';

/** One kind of mail, on or off. */
export const mailSettingForm = form({ kind: choice(OPTIONAL_MAILS), turn: choice(['on', 'off']) });

/** A mail that could not be sent, to be tried again. */
export const retryForm = form({ mail: id() });
