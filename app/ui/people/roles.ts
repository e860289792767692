import { t } from '~/words';

const ROLES = ['executive', 'lead', 'contributor', 'viewer'] as const;

/** The roles one can choose from, each with what it may do. */
export const roleOptions = () =>
  ROLES.map((value) => ({ value, label: t(`talk.role.${value}`), hint: t(`talk.role.${value}-hint`) }));
