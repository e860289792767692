import { Link } from '@remix-run/react';
import { t } from '~/words';

interface Setting {
  /** Below the workspace's own address. */
  readonly to: string;
  readonly label: string;
  readonly words: string;
}

/** Everything that an admin sets up besides people, customers and plans: one line each. */
const settings = (name: string): readonly Setting[] => [
  { to: 'name', label: t('workspace.name'), words: t('workspace.name-words', { name }) },
  { to: 'branding', label: t('workspace.brand'), words: t('workspace.brand-words') },
  { to: 'calendar', label: t('workspace.calendar'), words: t('workspace.calendar-words') },
  { to: 'invitations', label: t('workspace.invitations'), words: t('workspace.invitations-words') },
  { to: 'policy', label: t('policy.link'), words: t('workspace.policy-words') },
  { to: 'templates', label: t('templates.list.title'), words: t('workspace.templates-words') },
  { to: 'sign-in', label: t('sso.title'), words: t('sso.words') },
  { to: 'tokens', label: t('tokens.title'), words: t('tokens.words') },
  { to: 'log', label: t('log.title'), words: t('workspace.log-words') },
  { to: 'export', label: t('export.title'), words: t('export.words') },
  { to: 'mails', label: t('mails.state.title'), words: t('workspace.mails-words') },
  { to: 'erasures', label: t('erasure.former'), words: t('workspace.erasures-words') },
];

export const SettingsList = ({ at, name }: { at: string; name: string }) => (
  <ul className="grid gap-x-8 border-t border-line sm:grid-cols-2">
    {settings(name).map(({ to, label, words }) => (
      <li key={to} className="min-w-0 border-b border-line py-2">
        <Link to={`${at}/${to}`} className="inline-flex min-h-11 items-center font-semibold">
          {label}
        </Link>
        <p className="text-sm text-ink-soft wrap-anywhere">{words}</p>
      </li>
    ))}
  </ul>
);
