import { t } from '~/words';
import { Section } from '../Page';

export interface TokenCommand {
  /** What it reads. */
  readonly label: string;
  readonly command: string;
}

/** How a program reads with a token: a command for each thing. */
export const TokenCommands = ({ commands }: { commands: readonly TokenCommand[] }) => (
  <Section title={t('tokens.how')} lead={t('tokens.how.lead')}>
    <dl className="grid gap-4">
      {commands.map(({ label, command }) => (
        <div key={label}>
          <dt className="font-semibold">{label}</dt>
          <dd>
            <pre className="mt-1 rounded-md border border-line bg-sunken px-4 py-3 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
              {command}
            </pre>
          </dd>
        </div>
      ))}
    </dl>
    <p className="mt-4 max-w-(--measure) text-ink-soft">{t('tokens.how.keep')}</p>
  </Section>
);
