import * as z from 'zod/mini';
import { isDomain, isPublicMail } from '~/domain/sign-in/mail-domain';
import { coded } from '~/words';
import { choice, form, line, optionalLine, whole } from './fields';

const domain = () =>
  line(253, 'sso.domain-missing').check(
    z.overwrite((value) => value.toLowerCase().replace(/^@/, '')),
    z.refine((value) => value === '' || isDomain(value), coded('sso.domain-invalid')),
    z.refine((value) => !isPublicMail(value), coded('sso.domain-public')),
  );

const issuer = () => line(500, 'sso.issuer-missing');
const clientId = () => line(500, 'sso.client-missing');

export const newProviderForm = form({
  domain: domain(),
  issuer: issuer(),
  clientId: clientId(),
  clientSecret: line(1000, 'sso.secret-missing'),
});

/** `revision`: as which it stood on the screen. The secret that is there stays where none is typed. */
export const changeProviderForm = form({
  revision: whole(1, 1_000_000),
  issuer: issuer(),
  clientId: clientId(),
  clientSecret: optionalLine(1000),
});

export const onlyForm = form({ revision: whole(1, 1_000_000), only: choice(['yes', 'no']) });
