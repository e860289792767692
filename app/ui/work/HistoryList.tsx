import { Link } from '@remix-run/react';
import type { HistoryLine } from '~/data/pages/history-lines';
import { t } from '~/words';
import { formatDayIn } from '~/words/dates';
import { InstantText } from '../DateText';
import { FileList } from '../files/FileList';
import { PrivateMark } from '../Private';
import { useShell } from '../shell/shell-data';
import { SideMark } from '../SideMark';
import { Written } from '../written/Written';

/** Entries of a ledger in sentences: who, what, when, and what they wrote. */
export function HistoryList({
  lines,
  href,
  zone,
  party,
}: {
  lines: readonly HistoryLine[];
  /** The plan's address. */
  href: string;
  zone: string;
  /** The reader's company: what is private is marked with it. */
  party?: string;
}) {
  const { locale, year } = useShell();
  const sentence = ({ kind, who, values, dates }: HistoryLine): string =>
    t(`history.${kind}`, {
      who: who.name,
      ...values,
      ...Object.fromEntries(Object.entries(dates).map(([name, date]) => [name, formatDayIn(date, locale, year)])),
    });
  return (
    <ol className="divide-y divide-line">
      {lines.map((line) => (
        <li
          key={`${line.ledger} ${line.seq}`}
          data-item
          className={`grid gap-x-6 py-3 sm:grid-cols-[12rem_1fr] ${line.ledger === 'shared' ? '' : '-mx-3 bg-private-tint px-3'}`}
        >
          <p className="text-sm text-ink-soft">
            <InstantText instant={line.at} zone={zone} />
            <span className="figures block">{t('history.entry', { seq: line.seq })}</span>
          </p>
          <div className="min-w-0">
            <p suppressHydrationWarning>
              <SideMark side={line.who.side} bare />{' '}
              {line.link ? (
                <Link to={`${href}/${line.link}`} data-open>
                  {sentence(line)}
                </Link>
              ) : (
                sentence(line)
              )}
            </p>
            {line.words && (
              <p className="mt-1 max-w-(--measure) whitespace-pre-line wrap-anywhere text-ink-soft">{line.words}</p>
            )}
            {line.written && (
              <div className="mt-1 text-ink-soft">
                <Written text={line.written} />
              </div>
            )}
            <FileList files={line.files} href={href} />
            {line.erased && <p className="text-sm text-ink-soft">{t('history.erased')}</p>}
            {line.ledger !== 'shared' && party && <PrivateMark side={party} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
