import { Link } from '@remix-run/react';
import { AtSign } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WrittenSaid } from '~/data/pages/written';
import { t } from '~/words';
import { T } from '~/words/T';
import { InstantText } from '../DateText';
import { Disclosure } from '../Disclosure';
import { Who } from '../work/SaidBlock';
import { Written } from './Written';

/** A comment or a note: who, when, the words as they are now, and behind them as they were. */
export function WrittenBlock({
  said,
  zone,
  about,
  children,
}: {
  said: WrittenSaid;
  zone: string;
  /** What it is about, where that is not the page itself. */
  about?: ReactNode;
  /** What may be done with it. */
  children?: ReactNode;
}) {
  const { by, at, text, mentionsYou, editedAt, former } = said;
  const when = (instant: string) => <InstantText instant={instant} zone={zone} />;
  return (
    <div className={`border-s-2 ps-4 keep-together ${mentionsYou ? 'border-focus' : 'border-line-strong'}`}>
      <p>
        <Who who={by} />
        {mentionsYou && (
          <>
            {' '}
            <span className="badge whitespace-nowrap">
              <AtSign size={14} aria-hidden="true" /> {t('written.mentions-you')}
            </span>
          </>
        )}
      </p>
      <p className="text-sm text-ink-soft">
        {when(at)}
        {editedAt && (
          <>
            {' – '}
            <T k="written.edited" values={{ when: when(editedAt) }} />
          </>
        )}
        {about}
      </p>
      <div className="mt-1">
        <Written text={text} />
      </div>
      {former.length > 0 && (
        <Disclosure summary={t('written.former', { count: former.length })}>
          <ol className="grid gap-3">
            {former.map((one) => (
              <li key={one.at}>
                <p className="text-sm text-ink-soft">
                  <T k="written.of" values={{ when: when(one.at) }} />
                </p>
                <Written text={one.text} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
      {children}
    </div>
  );
}

/** Leads to where the reader puts their own words anew. */
export const EditLink = ({ to, label }: { to: string; label: string }) => (
  <Link className="inline-flex min-h-11 items-center text-sm" to={to}>
    {label}
  </Link>
);
